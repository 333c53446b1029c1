// What somebody would have who wrote a document page in Word: its title, dates and authors, then its text
// with Word's styles, lists, tables, links and footnotes. Not the lines a site puts around a document.
import { DomUtils, parseDocument } from 'htmlparser2';

const { findOne, getElementsByTagName, removeElement, textContent } = DomUtils;

const styles = [
  ['Title', 'Title', '<w:rPr><w:sz w:val="56"/></w:rPr>'],
  ...[1, 2, 3, 4, 5].map((level) =>
    [`Heading${level}`, `heading ${level}`, `<w:rPr><w:b/><w:sz w:val="${40 - 4 * level}"/></w:rPr>`]),
  ['Quote', 'Quote', '<w:pPr><w:ind w:left="720" w:right="720"/></w:pPr><w:rPr><w:i/></w:rPr>'],
  ['ListParagraph', 'List Paragraph', '<w:pPr><w:ind w:left="720"/></w:pPr>'],
  ['FootnoteText', 'footnote text', '<w:rPr><w:sz w:val="20"/></w:rPr>'],
];
const bullets = 1; // the id of the list that all bulleted items share

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const has_class = (node, name) => (node.attribs?.class ?? '').split(' ').includes(name);
const of_class = (root, name) => findOne((node) => has_class(node, name), root.children, true);
const is_of_site = (node) => ['anchor', 'back'].some((name) => has_class(node, name));

class WordFile {
  body = [];
  links = [];
  numbered = []; // ids of lists: Word counts each on its own
  notes = new Map(); // the paragraphs of footnotes, by id

  constructor(page, address) {
    this.address = address;
    const root = parseDocument(page);
    const article = of_class(root, 'document'), text = of_class(article, 'body');
    this.front(article);
    for (const note of of_class(text, 'notes') ? getElementsByTagName('li', of_class(text, 'notes')) : [])
      this.notes.set(note.attribs.id.slice('fn-'.length), note);
    this.blocks(text);
  }

  front(article) {
    const line = (node, style) => this.paragraph(style, this.run(textContent(node).replace(/\s+/g, ' ').trim()));
    line(of_class(article, 'eyebrow'));
    line(findOne(({ name }) => name === 'h1', article.children, true), 'Title');
    const facts = of_class(article, 'facts'), reading_time = of_class(facts, 'reading-time');
    if (reading_time) removeElement(reading_time);
    for (const fact of textContent(facts).trim().split(' · ')) this.paragraph('', this.run(fact));
    for (const row of of_class(of_class(article, 'origin') ?? article, 'front').children.filter(({ name }) => name === 'div')) {
      const [term, value] = row.children.filter(({ name }) => name).map(textContent);
      if (/^(By|Original by)$/.test(term)) this.paragraph('', this.run(`By ${value}`));
    }
  }

  blocks(parent, style = '', list = {}) {
    for (const node of parent.children.filter(({ name }) => name)) {
      if (is_of_site(node) || has_class(node, 'notes')) continue;
      if (/^h[2-6]$/.test(node.name)) this.paragraph(`Heading${node.name[1] - 1}`, this.runs(node));
      else if (node.name === 'blockquote') this.blocks(node, 'Quote');
      else if (node.name === 'ul' || node.name === 'ol') this.list(node, (list.depth ?? -1) + 1);
      else if (node.name === 'table') this.table(node);
      else if (node.name === 'div' || node.name === 'section') this.blocks(node, style, list);
      else this.paragraph(style, this.runs(node));
    }
  }

  list(node, depth) {
    let id = bullets;
    if (node.name === 'ol') this.numbered.push(id = bullets + 1 + this.numbered.length);
    for (const item of node.children.filter(({ name }) => name === 'li')) {
      const numbering = `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`;
      const is_inner = ({ name }) => name === 'ul' || name === 'ol';
      const own = { children: item.children.filter((child) => !is_inner(child)) };
      this.paragraph('ListParagraph', this.runs(own), numbering);
      for (const inner of item.children.filter(is_inner)) this.list(inner, depth + 1);
    }
  }

  table(node) {
    const cell = (one) => `<w:tc><w:tcPr/><w:p>${this.runs(one, one.name === 'th' ? '<w:b/>' : '')}</w:p></w:tc>`;
    const row = (one) => `<w:tr>${one.children.filter(({ name }) => name).map(cell).join('')}</w:tr>`;
    this.body.push(`<w:tbl>${getElementsByTagName('tr', node).map(row).join('')}</w:tbl>`);
  }

  paragraph(style, runs, more = '') {
    const named = style && `<w:pStyle w:val="${style}"/>`;
    this.body.push(`<w:p><w:pPr>${named}${more}</w:pPr>${runs}</w:p>`);
  }

  run(text, looks = '') {
    return `<w:r><w:rPr>${looks}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
  }

  runs(parent, looks = '') {
    return parent.children.map((node) => {
      if (node.type === 'text') return this.run(node.data.replace(/\s+/g, ' '), looks);
      if (!node.name || is_of_site(node)) return '';
      if (node.attribs.role === 'doc-noteref')
        return `<w:r><w:footnoteReference w:id="${node.attribs.href.slice('#fn-'.length)}"/></w:r>`;
      if (node.name === 'br') return '<w:r><w:br/></w:r>';
      if (node.name === 'a') return this.link(node.attribs.href, this.runs(node, looks));
      return this.runs(node, looks + ({ em: '<w:i/>', strong: '<w:b/>' }[node.name] ?? ''));
    }).join('');
  }

  link(href, runs) {
    this.links.push(new URL(href, this.address).href);
    return `<w:hyperlink r:id="link${this.links.length}">${runs}</w:hyperlink>`;
  }

  // In the shorthand of tests/import/docx_maker.h.
  shorthand() {
    const notes = [...this.notes].map(([id, note]) => `<w:footnote w:id="${id}"><w:p><w:pPr>` +
      `<w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:footnoteRef/></w:r>${this.runs(note)}</w:p></w:footnote>`);
    const levels = (format) => [0, 1, 2].map((level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/></w:lvl>`).join('');
    const count = (id, definition, again = '') =>
      `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${again}</w:num>`;
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    return [
      ...this.body,
      '@footnotes', ...notes,
      '@styles', '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>',
      ...styles.map(([id, name, looks]) =>
        `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${looks}</w:style>`),
      '@numbering', `<w:abstractNum w:abstractNumId="0">${levels('bullet')}</w:abstractNum>`,
      `<w:abstractNum w:abstractNumId="1">${levels('decimal')}</w:abstractNum>`,
      count(bullets, 0), ...this.numbered.map((id) => count(id, 1, anew)),
      '@links', ...this.links.map((address, i) => `link${i + 1} ${escaped(address)}`),
    ].join('\n') + '\n';
  }
}

// The Word file of a page, in shorthand; `address` is what its relative links start from.
export const word_file = (page, address) => new WordFile(page, address).shorthand();
