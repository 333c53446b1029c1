// A text as LaTeX source for pdflatex.

const specials = { '\\': '\\textbackslash{}', '$': '\\$', '%': '\\%', '&': '\\&', '#': '\\#', '_': '\\_', '{': '\\{', '}': '\\}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}',
  '“': '``', '”': "''", '‘': '`', '’': "'", '–': '--', '—': '---', '≥': '$\\geq$', '«': '\\guillemotleft{}', '»': '\\guillemotright{}' };
const escaped = (words) => words.replace(/[\\$%&#_{}~^“”‘’–—≥«»]/g, (sign) => specials[sign]);

function inline(words, note) {
  return words.split(/(\[\^[^\]]+\])/).map((part) => {
    const label = part.match(/^\[\^(.+)\]$/)?.[1];
    return label ? `\\footnote{${escaped(note(label))}}` : escaped(part);
  }).join('').replace(/\*\*(.+?)\*\*/g, '\\textbf{$1}').replace(/\*(.+?)\*/g, '\\emph{$1}');
}

const commands = ['', '', 'section', 'subsection', 'subsubsection', 'paragraph'];

// A heading whose number LaTeX counts itself: the text's own number is the one that it will print.
function heading({ level, words }, put, numbered) {
  const bare = words.replace(/^[\d.]+ /, '');
  return `\\${commands[level]}${numbered && bare !== words ? '' : '*'}{${put(numbered ? bare : words)}}`;
}

const table = ({ rows }, ruled) => `\\begin{center}\\begin{tabular}{${ruled ? `|${'l|'.repeat(rows[0].length)}` : 'l'.repeat(rows[0].length)}}${ruled ? '\\hline' : ''}
${rows.map((cells, i) => `${cells.map((cell) => (i ? escaped(cell) : `\\textbf{${escaped(cell)}}`)).join(' & ')} \\\\${ruled || i === 0 ? ' \\hline' : ''}`).join('\n')}
\\end{tabular}\\end{center}`;

function body_of(list, put, layout) {
  let source = '', open = '';
  for (const block of list) {
    const wanted = block.kind === 'item' ? (block.number ? 'enumerate' : 'itemize') : '';
    if (wanted !== open) source += `${open && `\\end{${open}}`}\n${wanted && `\\begin{${wanted}}`}\n`;
    open = wanted;
    source += {
      heading: () => heading(block, put, layout.numbered),
      paragraph: () => `${/^(Table|Figure) \d/.test(block.words) ? '\\noindent\\textbf{' : ''}${put(block.words)}${/^(Table|Figure) \d/.test(block.words) ? '}' : ''}\n`,
      quote: () => `\\begin{quote}${put(block.words)}\\end{quote}\n`,
      table: () => table(block, layout.ruled),
      picture: () => `\\begin{center}\\includegraphics[width=5cm]{chart.png}\\par\\small ${put(block.words)}\\end{center}\n`,
      item: () => `\\item ${put(block.words)}`,
    }[block.kind]() + '\n';
  }
  return source + (open && `\\end{${open}}\n`);
}

const front_sizes = { title: '\\LARGE\\bfseries', subtitle: '\\Large', organization: '\\large', label: '\\large' };
const front_of = (lines) => `\\begin{center}\n${lines.map(({ role, text }) => `{${front_sizes[role] ?? ''} ${escaped(text)}\\par}\\vspace{4pt}`).join('\n')}\n\\end{center}\n`;

// `layout`: class, options, preamble, hyperref, contents, numbered (LaTeX counts), ruled, running, maketitle.
export function latex({ text, lines, layout }) {
  const notes = new Map(text.blocks.filter(({ kind }) => kind === 'note').map(({ label, words }) => [label, words]));
  const put = (words) => inline(words, (label) => notes.get(label));
  const list = text.blocks.filter(({ kind }) => kind !== 'note');
  const of = (role) => lines.filter((line) => line.role === role).map((line) => escaped(line.text));
  const head = layout.maketitle
    ? { before: `\\title{${[...of('title'), ...of('subtitle')].join('\\\\ \\large ')}}\\author{${of('authors').join('\\and ')}}\\date{${of('date').join(', ')}}`, at: '\\maketitle' }
    : { before: '', at: front_of(lines) };
  return `\\documentclass[${layout.options ?? '11pt,letterpaper'}]{${layout.class ?? 'article'}}
\\usepackage[utf8]{inputenc}\\usepackage{graphicx}
${text.front.language === 'es' ? '' : ''}${layout.running ? `\\usepackage{fancyhdr}\\pagestyle{fancy}\\fancyhf{}\\fancyhead[L]{\\small ${escaped(layout.running)}}\\fancyfoot[C]{\\thepage}` : ''}
${layout.preamble ?? ''}
${layout.hyperref ? '\\usepackage[hidelinks]{hyperref}' : ''}
${head.before}
\\begin{document}
${head.at}
${layout.contents ? '\\tableofcontents' : ''}
${body_of(list, put, layout)}
\\end{document}
`;
}
