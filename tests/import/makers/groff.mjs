// A text as source for groff with the macros -ms, which print as the reports of engineers look.

const escaped = (words) => words.replaceAll('\\', '\\e').replaceAll('“', '\\[lq]').replaceAll('”', '\\[rq]').replace(/^([.'’])/, '\\&$1')
  .replaceAll('’', '\\[cq]').replaceAll('–', '\\[en]').replaceAll('≥', '\\[>=]').replaceAll('-', '\\-').replaceAll('\n', ' ');

// Footnotes by hand: a raised figure, and the note on the same page.
function put(words, notes) {
  const parts = words.split(/(\[\^[^\]]+\])/);
  return parts.map((part, i) => {
    const label = part.match(/^\[\^(.+)\]$/)?.[1];
    if (!label) return escaped(part.replace(/^ /, ''));
    return `\\*{${label}\\*}\n.FS ${label}\n${escaped(notes.get(label))}\n.FE${i + 1 < parts.length ? '\n' : ''}`;
  }).join('').replace(/\n$/, '').replace(/\n\n/g, '\n');
}

const cells = (list) => list.map(escaped).join('\t');
const table = ({ rows: [head, ...rest] }, ruled) => `.TS\n${ruled ? 'allbox;' : 'tab(\t);'}\n${'lb '.repeat(head.length)}\n${'l '.repeat(head.length)}.\n${[head, ...rest].map(cells).join('\n')}\n.TE`;

const block_source = {
  heading: ({ level, words }, notes, numbered) => (numbered && /^\d/.test(words) ? `.NH ${level - 1}\n${escaped(words.replace(/^[\d.]+ /, ''))}` : `.SH ${level - 1}\n${escaped(words)}`),
  paragraph: ({ words }, notes) => `.LP\n${put(words, notes)}`,
  quote: ({ words }, notes) => `.QP\n${put(words, notes)}`,
  item: ({ number, words }, notes) => `.IP ${number ? `${number}.` : '\\[bu]'} 3\n${put(words, notes)}`,
  table: (block, notes, numbered, ruled) => table(block, ruled),
};

const front_macro = { title: '.ps 18\n.ft B\n.vs 22\n.ce\n', subtitle: '.ps 14\n.vs 17\n.ce\n' };

// `layout`: columns, ruled, running.
export function groff({ text, lines, layout }) {
  const notes = new Map(text.blocks.filter(({ kind }) => kind === 'note').map(({ label, words }) => [label, words]));
  const front = lines.map(({ role, text: words }) => `${front_macro[role] ?? '.ce\n'}${escaped(words)}\n.ps\n.ft\n.vs\n.sp 0.3`).join('\n');
  return `.nr PS 11
.nr VS 14
.ds CH
.ds LH ${layout.running ? escaped(layout.running) : ''}
.ds CF \\n[PN]
.LP
${front}
.sp 1
${layout.columns === 2 ? '.2C\n' : ''}${text.blocks.filter(({ kind }) => kind !== 'note').map((block) => block_source[block.kind](block, notes, layout.numbered, layout.ruled)).join('\n')}
`;
}
