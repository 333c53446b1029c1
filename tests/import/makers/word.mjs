// A text as a Word file, in the dialects that programs and people write: what a heading is called, how items are made, where
// the title is. The files are whole, so that LibreOffice opens them as well.
import { chart } from './chart.mjs';
import { zip } from './zip.mjs';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relation_types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const namespaces = `xmlns:w="${w}" xmlns:r="${relation_types}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"`;
const xml = (root, children) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${namespaces}>${children}</w:${root}>`;
const escaped = (words) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const heading_style = (size, level) => ({ properties: `<w:keepNext/><w:spacing w:before="240" w:after="60"/><w:outlineLvl w:val="${level - 1}"/>`, run: `<w:b/><w:sz w:val="${size}"/>` });
const looks = {
  title: { properties: '<w:jc w:val="center"/><w:spacing w:after="200"/>', run: '<w:sz w:val="48"/>' },
  subtitle: { properties: '<w:jc w:val="center"/><w:spacing w:after="160"/>', run: '<w:sz w:val="30"/>' },
  heading1: heading_style(32, 1), heading2: heading_style(27, 2), heading3: heading_style(24, 3),
  quote: { properties: '<w:ind w:left="720" w:right="720"/>', run: '<w:i/>' },
  caption: { properties: '<w:spacing w:after="200"/>', run: '<w:b/><w:sz w:val="18"/>' },
  list: { properties: '<w:ind w:left="720"/>', run: '' },
};

// How a program names its styles: the id, and the name. Word's names are English in every language, the ids are not.
const english = { title: ['Title', 'Title'], subtitle: ['Subtitle', 'Subtitle'], heading1: ['Heading1', 'heading 1'], heading2: ['Heading2', 'heading 2'], heading3: ['Heading3', 'heading 3'], quote: ['Quote', 'Quote'], caption: ['Caption', 'caption'], list: ['ListParagraph', 'List Paragraph'] };
const german = { title: ['Titel', 'Title'], subtitle: ['Untertitel', 'Subtitle'], heading1: ['berschrift1', 'heading 1'], heading2: ['berschrift2', 'heading 2'], heading3: ['berschrift3', 'heading 3'], quote: ['Zitat', 'Quote'], caption: ['Beschriftung', 'caption'], list: ['Listenabsatz', 'List Paragraph'] };
const french = { title: ['Titre', 'Titre'], subtitle: ['Sous-titre', 'Sous-titre'], heading1: ['Titre1', 'Titre 1'], heading2: ['Titre2', 'Titre 2'], heading3: ['Titre3', 'Titre 3'], quote: ['Citation', 'Citation'], caption: ['Lgende', 'Légende'], list: ['Paragraphedeliste', 'Paragraphe de liste'] };
const spanish = { title: ['Ttulo', 'Title'], subtitle: ['Subttulo', 'Subtitle'], heading1: ['Ttulo1', 'heading 1'], heading2: ['Ttulo2', 'heading 2'], heading3: ['Ttulo3', 'heading 3'], quote: ['Cita', 'Quote'], caption: ['Descripcin', 'caption'], list: ['Prrafodelista', 'List Paragraph'] };
const pages = { title: ['Title', 'Title'], subtitle: ['Subtitle', 'Subtitle'], heading1: ['Heading', 'Heading'], heading2: ['Heading2', 'Heading 2'], heading3: ['Heading3', 'Heading 3'], quote: ['PullQuote', 'Pull Quote'], caption: ['Caption', 'Caption'], list: ['Body', 'Body'] };
export const style_names = { english, german, french, spanish, pages };

// `layout`: styles (a key of style_names, or none: all looks are of the letters), items ('numbered', 'typed', 'styled'), front ('styles',
// 'looks', 'box', 'letterhead'), tracked, headings ('styles', 'bold', 'one': the first by style, the others bold), header, contents, noise.
export function docx({ text, lines, layout }) {
  const names = layout.styles ? style_names[layout.styles] : null;
  const labels = [];
  const run = (words, properties = '') => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${words.split('\n').map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`).join('<w:br/>')}</w:r>`;
  const noise = layout.noise ? '<w:rtl w:val="0"/>' : '';
  const inks = (words, properties = '') => words.split(/(\[\^[^\]]+\]|\*\*.+?\*\*|\*.+?\*)/).filter(Boolean).map((part) => {
    const label = part.match(/^\[\^(.+)\]$/)?.[1];
    if (label) return `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${labels.push(label) + 1}"/></w:r>`;
    const bold = part.match(/^\*\*(.+)\*\*$/)?.[1], italic = part.match(/^\*(.+)\*$/)?.[1];
    return run(bold ?? italic ?? part, `${noise}${bold ? '<w:b/>' : italic ? '<w:i/>' : ''}${properties}`);
  }).join('');
  const paragraph = (properties, runs) => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
  const styled = (role, words, more = '') => (names
    ? paragraph(`<w:pStyle w:val="${names[role][0]}"/>${more}`, inks(words))
    : paragraph((looks[role]?.properties ?? '').replace(/<w:outlineLvl[^>]*>/, '') + more, inks(words, looks[role]?.run)));

  let first_heading = true;
  const heading = ({ level, words }) => {
    const by_style = layout.headings !== 'bold' && (layout.headings !== 'one' || first_heading);
    first_heading = false;
    if (by_style) return styled(`heading${Math.min(level - 1, 3)}`, words);
    return paragraph('<w:spacing w:before="120" w:after="120"/>', inks(words, level === 2 ? '<w:b/>' : '<w:b/><w:i/>'));
  };
  let list = 2, was_item = false;
  const item = (block) => {
    if (!was_item && block.number) ++list;
    const sign = block.number ? `${block.number}.` : '•';
    if (layout.items === 'typed') return paragraph('<w:ind w:left="720" w:hanging="360"/>', `<w:r><w:t>${sign}</w:t><w:tab/></w:r>${inks(block.words)}`);
    if (layout.items === 'styled') return paragraph(`<w:pStyle w:val="${block.number ? 'ListNumber' : 'ListBullet'}"/>${block.number ? `<w:numPr><w:numId w:val="${list}"/></w:numPr>` : ''}`, inks(block.words));
    return paragraph(`${names ? `<w:pStyle w:val="${names.list[0]}"/>` : ''}<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${block.number ? list : 1}"/></w:numPr>`, inks(block.words));
  };
  // As wide as a column of 2 inches each, or what the page has between its margins.
  const cell_width = (count) => Math.min(2800, Math.floor(((layout.page?.[0] ?? 12240) - 2880) / count));
  const table = ({ rows }) => `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/>${layout.ruled === false ? '' : '<w:tblBorders><w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/><w:right w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders>'}</w:tblPr><w:tblGrid>${rows[0].map(() => `<w:gridCol w:w="${cell_width(rows[0].length)}"/>`).join('')}</w:tblGrid>${rows.map((cells, i) => `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr><w:tcW w:w="${cell_width(rows[0].length)}" w:type="dxa"/></w:tcPr>${paragraph('', inks(cell, i === 0 ? '<w:b/>' : ''))}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

  // Of every third paragraph: the last word was another one first.
  let count = 0;
  const tracked = (words) => {
    const at = words.lastIndexOf(' ');
    if (!layout.tracked || ++count % 3 || words.includes('[^') || at < 0) return inks(words);
    const who = 'w:author="Editor" w:date="2020-01-02T03:04:05Z"';
    return `${inks(words.slice(0, at))}<w:del w:id="${count * 2}" ${who}><w:r><w:delText xml:space="preserve"> anything</w:delText></w:r></w:del><w:ins w:id="${count * 2 + 1}" ${who}>${inks(words.slice(at))}</w:ins>`;
  };
  const picture = '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="2286000" cy="1143000"/><wp:docPr id="9" name="Picture 1"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="9" name="chart.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="chart"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2286000" cy="1143000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
  const block_of = {
    heading, item, table,
    paragraph: ({ words }) => (/^(Table|Figure) \d/.test(words) ? styled('caption', words) : paragraph('<w:spacing w:after="160"/>', tracked(words))),
    quote: ({ words }) => styled('quote', words),
    picture: ({ words }) => paragraph('<w:keepNext/>', picture) + styled('caption', words),
  };
  const body = text.blocks.filter(({ kind }) => kind !== 'note').map((block) => {
    const made = block_of[block.kind](block);
    was_item = block.kind === 'item';
    return made;
  });

  const plain_looks = { title: '<w:b/><w:sz w:val="36"/>', subtitle: '<w:sz w:val="28"/>', organization: '<w:caps/><w:sz w:val="20"/>' };
  const by_looks = ({ role, text: words }) => paragraph('<w:jc w:val="center"/><w:spacing w:after="80"/>', inks(words, plain_looks[role]));
  const by_style = (line) => (names && ['title', 'subtitle'].includes(line.role) ? styled(line.role, line.text) : by_looks(line));
  const boxed = (line) => `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>900000</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>900000</wp:posOffset></wp:positionV><wp:extent cx="5400000" cy="900000"/><wp:wrapTopAndBottom/><wp:docPr id="1" name="Text Box 1"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5400000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>${by_looks(line)}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${by_looks(line)}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  const letterhead = () => {
    const head = lines.filter(({ role }) => ['organization', 'label'].includes(role));
    return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${head.map(() => '<w:gridCol w:w="4500"/>').join('')}</w:tblGrid><w:tr>${head.map((line) => `<w:tc><w:tcPr><w:tcW w:w="4500" w:type="dxa"/></w:tcPr>${by_looks(line)}</w:tc>`).join('')}</w:tr></w:tbl>${lines.filter((line) => !head.includes(line)).map(by_style).join('')}`;
  };
  const front = { letterhead, box: () => lines.map((line) => (line.role === 'title' ? boxed(line) : by_looks(line))).join(''),
    looks: () => lines.map(by_looks).join(''), styles: () => lines.map(by_style).join('') }[layout.front_by ?? 'styles']();

  const contents = layout.toc ? text.blocks.filter(({ kind }) => kind === 'heading').map(({ words, level }, i) =>
    paragraph(`<w:pStyle w:val="TOC${level - 1}"/>`, `${i ? '' : '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'}${run(words)}<w:r><w:tab/></w:r>${run(String(i + 2))}`)).join('') + '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>' : '';
  const notes = new Map(text.blocks.filter(({ kind }) => kind === 'note').map(({ label, words }) => [label, words]));
  const footnotes = labels.map((label, i) => `<w:footnote w:id="${i + 2}"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>${run(` ${notes.get(label)}`)}</w:p></w:footnote>`).join('');

  const level = (format, sign) => `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${sign}"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>`;
  const numbering = `<w:abstractNum w:abstractNumId="0">${level('bullet', '•')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level('decimal', '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>${Array.from({ length: 9 }, (_, i) => `<w:num w:numId="${i + 3}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`).join('')}`;
  const style = (id, name, { properties, run: letters }) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr>${properties}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`;
  const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${names ? Object.entries(names).map(([role, [id, name]]) => style(id, name, looks[role])).join('') : ''}${style('ListBullet', 'List Bullet', { properties: '<w:numPr><w:numId w:val="1"/></w:numPr>', run: '' })}${style('ListNumber', 'List Number', { properties: '<w:numPr><w:numId w:val="2"/></w:numPr>', run: '' })}${[1, 2, 3].map((n) => style(`TOC${n}`, `toc ${n}`, { properties: '', run: '' })).join('')}`;

  const parts = { styles, numbering, ...(footnotes ? { footnotes } : {}), ...(layout.header ? { header1: paragraph('', run(layout.header)), footer1: paragraph('<w:jc w:val="center"/>', '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>') } : {}) };
  const roots = { header1: 'hdr', footer1: 'ftr' }, kinds = { header1: 'header', footer1: 'footer' };
  const section = `<w:sectPr>${layout.header ? '<w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="default" r:id="footer1"/>' : ''}<w:pgSz w:w="${layout.page?.[0] ?? 12240}" w:h="${layout.page?.[1] ?? 15840}"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>`;
  return zip({
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>${Object.keys(parts).map((name) => `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kinds[name] ?? name}+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="main" Type="${relation_types}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': xml('document', `<w:body>${front}${contents}${body.join('')}${section}</w:body>`),
    'word/_rels/document.xml.rels': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.keys(parts).map((name) => `<Relationship Id="${name}" Type="${relation_types}/${kinds[name] ?? name}" Target="${name}.xml"/>`).join('')}<Relationship Id="chart" Type="${relation_types}/image" Target="media/image1.png"/></Relationships>`,
    'word/media/image1.png': chart,
    ...Object.fromEntries(Object.entries(parts).map(([name, children]) => [`word/${name}.xml`, xml(roots[name] ?? name, children)])),
  });
}
