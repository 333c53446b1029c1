// A text as an HTML page, to be printed by a browser or by WeasyPrint, or opened by LibreOffice. The layout's CSS makes the looks.

import { chart } from './chart.mjs';

const escaped = (words) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function inline(words, note) {
  return escaped(words).replace(/\[\^([^\]]+)\]/g, (_, label) => note(label))
    .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>').replace(/\*(.+?)\*/g, '<i>$1</i>').replaceAll('\n', ' ');
}

const row = (cells, tag) => `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;

const blocks = {
  heading: (block, put) => `<h${block.level}>${put(block.words)}</h${block.level}>`,
  paragraph: (block, put) => `<p${/^(Table|Figure) \d/.test(block.words) ? ' class="caption"' : /^\([a-z]\) /.test(block.words) ? ' class="lettered"' : ''}>${put(block.words)}</p>`,
  quote: (block, put) => `<blockquote>${put(block.words)}</blockquote>`,
  table: ({ rows: [head, ...rest] }) => `<table><thead>${row(head, 'th')}</thead><tbody>${rest.map((cells) => row(cells, 'td')).join('')}</tbody></table>`,
  picture: ({ words }) => `<figure><img src="data:image/png;base64,${chart.toString('base64')}" width="240" alt=""><figcaption>${escaped(words)}</figcaption></figure>`,
  item: (block, put) => `<li>${put(block.words)}</li>`,
};

// Items that follow one another are one list.
function body_of(list, put) {
  let html = '', open = '';
  for (const block of list) {
    const wanted = block.kind === 'item' ? (block.number ? 'ol' : 'ul') : '';
    if (wanted !== open) html += `${open && `</${open}>`}\n${wanted && `<${wanted}>`}`;
    open = wanted;
    html += `${blocks[block.kind](block, put)}\n`;
  }
  return html + (open && `</${open}>`);
}

const front_tag = ({ role, text }, title) => (role === 'title' ? `<${title} class="title">${escaped(text)}</${title}>` : `<p class="${role}">${escaped(text)}</p>`);

function contents_of(list) {
  const lines = list.filter(({ kind }) => kind === 'heading').map(({ level, words }, i) =>
    `<p class="entry level${level}"><a href="#h${i}">${escaped(words)}</a></p>`);
  return `<section class="contents"><p class="contents-title">Contents</p>${lines.join('\n')}</section>`;
}

// `layout`: css, notes ('footnotes' of WeasyPrint, or at the end), contents, pull (a sentence repeated in the margin), title_tag,
// running and page_numbers for the margins of WeasyPrint's pages, wrap (HTML around the body).
export function html({ text, lines, layout }) {
  const notes = new Map(text.blocks.filter(({ kind }) => kind === 'note').map(({ label, words }) => [label, words]));
  const at_foot = layout.notes === 'footnotes';
  const put = (words) => inline(words, (label) => (at_foot ? `<span class="footnote">${escaped(notes.get(label))}</span>` : `<sup>${label}</sup>`));
  let list = text.blocks.filter(({ kind }) => kind !== 'note');
  let main = body_of(list, put);
  let number = 0;
  if (layout.contents) main = main.replace(/<h([2-6])>/g, (_, level) => `<h${level} id="h${number++}">`);
  if (layout.pull) main = main.replace(/(<\/h2>\n)/, `$1<aside>${escaped(layout.pull)}</aside>`);
  const ends = at_foot ? '' : [...notes].map(([label, words]) => `<p class="note"><sup>${label}</sup> ${escaped(words)}</p>`).join('\n');
  const front = lines.map((line) => front_tag(line, layout.title_tag ?? 'h1')).join('\n');
  const running = layout.running ?? '';
  const page = `@page { size: ${layout.size ?? 'letter'}; margin: 25mm 22mm;
    ${running && `@top-left { content: "${running}"; font: 8pt ${layout.font ?? 'serif'} }`}
    ${layout.page_numbers ? `@bottom-center { content: ${layout.page_numbers}; font: 9pt ${layout.font ?? 'serif'} }` : ''} }
    ${layout.bare_first ? '@page :first { @top-left { content: none } @bottom-center { content: none } }' : ''}`;
  return `<!DOCTYPE html><html lang="${text.front.language ?? 'en'}"><head><meta charset="utf-8"><title>${escaped(layout.property ?? text.front.title)}</title>
<style>${page}
body { font: 11pt/1.35 ${layout.font ?? 'Liberation Serif, serif'}; margin: 0 }
.footnote { float: footnote; font-size: 8.5pt } .note { font-size: 9pt } sup { font-size: 70%; line-height: 0 }
.entry a { color: inherit; text-decoration: none } .entry a::after { content: leader('.') target-counter(attr(href), page) }
.level3 { margin-left: 1.5em } .level4 { margin-left: 3em } td, th { text-align: left; padding: 2pt 8pt 2pt 0; vertical-align: top }
${layout.css ?? ''}</style></head><body>
<header>${front}</header>${layout.contents ? contents_of(list) : ''}
<main>${main}${ends && `<div class="notes">${ends}</div>`}</main></body></html>`;
}
