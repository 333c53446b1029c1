// Reads the Markdown of a text or of a draft into front matter and a list of blocks, with the review items between them. It knows what texts/ use and what the
// importer writes, no more. A block: { kind, words, level?, depth?, number?, rows? }; `words` keeps its Markdown.

const unquoted = (value) => value.trim().replace(/^"(.*)"$/s, '$1').replaceAll('\\"', '"').replaceAll('\\\\', '\\');

function front_of(text) {
  const front = { authors: [] };
  for (const line of text.split('\n')) {
    const author = line.match(/^\s+- \{name: ("(?:[^"\\]|\\.)*")(?:, affiliation: ("(?:[^"\\]|\\.)*"))?\}/);
    if (author) {
      front.authors.push({ name: unquoted(author[1]), affiliation: unquoted(author[2] ?? '') });
      continue;
    }
    const field = line.match(/^(\w+): (.*)$/);
    if (field && field[1] !== 'authors') front[field[1]] = unquoted(field[2]);
  }
  return front;
}

const cells_of = (line) => line.trim().replace(/^\||\|$/g, '').split(/(?<!\\)\|/).map((cell) => cell.trim());

// The lines of one block without what marks it, and the block.
const kinds = [
  [/^(#{1,6}) (.*)$/, ([, marks, words]) => ({ kind: 'heading', level: marks.length, words })],
  [/^\[\^([^\]]+)\]: (.*)$/, ([, label, words]) => ({ kind: 'note', label, words })],
  [/^( *)[-*+] (.*)$/, ([, blanks, words]) => ({ kind: 'item', indent: blanks.length, words })],
  [/^( *)(\d+)[.)] (.*)$/, ([, blanks, number, words]) => ({ kind: 'item', indent: blanks.length, number: Number(number), words })],
  [/^> ?(.*)$/, ([, words]) => ({ kind: 'quote', words })],
  [/^\|.*\|$/, ([line]) => ({ kind: 'table', rows: [cells_of(line)], words: '' })],
  [/^ *!\[(?:[^\]\\]|\\.)*\]\((\S+)(?: "((?:[^"\\]|\\.)*)")?\)$/, ([, file, words = '']) => ({ kind: 'picture', words, file })],
];

function block_of(line) {
  for (const [pattern, make] of kinds) {
    const found = line.match(pattern);
    if (found) return make(found);
  }
  return { kind: 'paragraph', words: line.trim() };
}

export function parse(markdown) {
  const [, head = '', body = ''] = markdown.replaceAll('\r', '').match(/^---\n(.*?)\n---\n(.*)$/s) ?? [];
  const comments = [], reviews = [...head.matchAll(/# review: (?:(\w+): )?(.*)$/gm)].map(([, key, words]) => ({ key, words }));
  const blocks = [];
  let open = null;
  const marked = body.replace(/<!--(.*?)-->/gs, (_, words) => `\u0001${comments.push(words.trim()) - 1}\u0001`);
  for (const whole of marked.split('\n')) {
    const line = whole.replace(/\u0001(\d+)\u0001/g, (_, i) => void reviews.push({ after: blocks.length - 1, words: comments[i] }) ?? '');
    if (!line.trim() || /^ *(---|\* \* \*|\*\*\*)$/.test(line)) {
      open = null;
      continue;
    }
    const block = block_of(line);
    if (open?.kind === 'table' && block.kind === 'table') {
      if (!/^[\s|:-]+$/.test(line)) open.rows.push(...block.rows);
    } else if (open && (block.kind === open.kind && open.kind === 'quote' || block.kind === 'paragraph' && !['heading', 'table'].includes(open.kind))) {
      open.words += `${open.words ? '\n' : ''}${block.words}`;
    } else {
      blocks.push(open = block);
      if (block.kind === 'heading') open = null;
      continue;
    }
    if (open.kind === 'quote' && block.kind === 'quote' && !block.words) open = null;
  }
  for (const block of blocks) if (block.rows) block.words = block.rows.flat().join(' ');
  return { front: front_of(head), blocks, comments: [...comments, ...[...head.matchAll(/# review: (.*)$/gm)].map(([, words]) => words)], reviews };
}

// What a reader sees of a block's Markdown; signs of notes are not among it.
export function printed(words) {
  return words.replace(/\[\^[^\]]+\]/g, '')
    .replace(/!?\[((?:[^\]\\]|\\.)*)\]\([^)]*\)/g, '$1')
    .replace(/<((?:https?|mailto):[^>]*)>/g, '$1')
    .replace(/(?<!\\)(\*{1,3}|~~|`)/g, '')
    .replace(/(?<![\w\\])_|_(?!\w)/g, '')
    .replace(/\\([^\w\s])/g, '$1')
    .replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&nbsp;', ' ');
}

// The same, so that what differs only in marks that converters change freely is alike.
export function folded(words) {
  return printed(words).normalize('NFKC').toLowerCase()
    .replace(/[‘’‚‛`´']/g, '’').replace(/[“”„«»"]/g, '"').replace(/[‐‑–—−]/g, '-').replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ').trim();
}

// Words and figures, each with the signs that belong to it: ≥, $, %.
export const words_of = (text) => folded(text).match(/[$≥≤]?\p{N}[\p{N}\p{L}]*(?:[.,⁄/]\p{N}+)*%?|\p{L}[\p{L}\p{M}\p{N}]*|[≥≤$]/gu) ?? [];
