// Writes a content directory of made-up meeting summaries, the same for the same arguments on every
// machine: headings, footnotes, tables, lists, quotes, links, themes, entities, acronyms.
//
//   node generate.mjs DIRECTORY DOCUMENTS WORDS [SEED]
//
// Words are syllables strung together and drawn by rank as in real texts (Zipf and Mandelbrot:
// frequency ~ 1 / (rank + 2.7)^1.15), so that an index has its few long lists and many short ones.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { random_numbers } from './random.mjs';

const [directory, documents, words_each, seed = 1] = [process.argv[2], ...process.argv.slice(3).map(Number)];
if (!directory || !(documents > 0) || !(words_each > 0)) {
  console.error('usage: node generate.mjs DIRECTORY DOCUMENTS WORDS [SEED]');
  process.exit(2);
}

const random = random_numbers(seed);
const below = (count) => Math.floor(random() * count);
const one_of = (list) => list[below(list.length)];
const times = (count, make) => Array.from({ length: count }, (_, at) => make(at));
const capital = (word) => word[0].toUpperCase() + word.slice(1);

function make_vocabulary(size) {
  const begins = ['b', 'br', 'c', 'd', 'f', 'g', 'l', 'm', 'n', 'p', 'pl', 'r', 's', 'st', 't', 'tr', 'v', 'w'];
  const vowels = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou'];
  const ends = ['', '', 'n', 'r', 's', 'l', 'nd', 'st', 'ck'];
  const short = ['the', 'of', 'and', 'to', 'in', 'a', 'that', 'for', 'is', 'on', 'with', 'as', 'their', 'was', 'it', 'are'];
  const words = new Set(short);
  while (words.size < size)
    words.add(times(1 + below(3) + (words.size > 2000 ? 1 : 0), () => one_of(begins) + one_of(vowels) + one_of(ends)).join(''));
  return [...words];
}

function make_draw(vocabulary) {
  let total = 0;
  const sums = vocabulary.map((_, rank) => (total += 1 / (rank + 2.7) ** 1.15));
  return () => {
    const wanted = random() * total;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] < wanted) low = middle + 1;
      else high = middle;
    }
    return vocabulary[low];
  };
}

const vocabulary = make_vocabulary(32000);
const word = make_draw(vocabulary);
const rare = () => vocabulary[2000 + below(30000)];
const name = () => capital(rare());

const kinds = [['district', () => `${name()} Unified School District`], ['person', () => `${name()} ${name()}`],
  ['program', () => `${name()} ${name()} Program`], ['organization', () => `${name()} Institute for ${name()}`],
  ['policy', () => `${name()} ${name()} Act`]];
const entities = times(200, (at) => ({ id: `entity-${at}`, kind: kinds[at % kinds.length][0], name: kinds[at % kinds.length][1]() }));
const themes = times(24, (at) => ({ id: `theme-${at}`, name: `${name()} and ${rare()}`, search: `${rare()} OR ${vocabulary[300 + at]}` }));
const terms = times(40, () => times(3, name)).map((parts) => ({ term: parts.map((part) => part[0]).join(''), expansion: parts.join(' ') }));
const speakers = ['one principal', 'one participant', 'a superintendent', 'one teacher', 'a board member'];

function sentence() {
  const words = times(8 + below(18), word);
  if (random() < 0.12) words.splice(below(words.length), 0, one_of(entities).name);
  if (random() < 0.06) words.splice(below(words.length), 0, one_of(terms).term);
  if (random() < 0.04) words.push(`**${word()} ${word()}**`);
  return `${capital(words.join(' '))}.`;
}
const paragraph = () => times(3 + below(4), sentence).join(' ');
const quote = () => `“${capital(times(6 + below(10), word).join(' '))},” explained ${one_of(speakers)}. ${sentence()}`;
const list = () => times(3 + below(4), () => `- ${sentence()}`).join('\n');
const table = () => ['| School | Students | Share |', '|---|---:|---:|',
  ...times(4, () => `| ${name()} | ${below(9000)} | ${below(100)}% |`)].join('\n');
const link = (number) => {
  const other = 1 + below(number);
  return `${sentence().slice(0, -1)}, as [meeting ${other}](/meetings/${other}/) found. ${sentence()}`;
};

function body(number) {
  const parts = [];
  const notes = [];
  for (let words = 0; words < words_each; ) {
    const turn = parts.length;
    let part;
    if (turn % 9 === 0) part = `${turn % 27 === 18 ? '###' : '##'} ${capital(times(3 + below(3), word).join(' '))}`;
    else if (turn % 9 === 4) part = quote();
    else if (turn % 18 === 6) part = list();
    else if (turn % 27 === 15) part = table();
    else if (turn % 9 === 8) part = link(number);
    else part = paragraph();
    if (turn % 14 === 10 && /\.$/.test(part) && !part.startsWith('-')) {
      notes.push(`[^${notes.length + 1}]: ${sentence()}`);
      part += `[^${notes.length}]`;
    }
    parts.push(part);
    words += part.split(/\s+/).length;
  }
  return [...parts, ...notes].join('\n\n');
}

const two = (number) => String(number).padStart(2, '0');
function meeting(number) {
  const year = 2006 + Math.floor((number * 19) / (documents + 1));
  return `---
kind: meeting-summary
number: ${number}
title: "${times(5, name).join(' ')} ${number}"
dates: ${year}-${two(1 + below(12))}-${two(1 + below(28))}
place: ${name()}, California
host: ${entities[5 * below(40)].id}
authors: [{name: ${name()} ${name()}, affiliation: ${name()} Institute}]
themes: [${[...new Set(times(3, () => one_of(themes).id))].join(', ')}]
form: full
summary: "${sentence()}"
---
${body(number)}
`;
}

function write(path, text) {
  const file = join(directory, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

write('site.yaml', 'title: Bench\norganization: Bench\ndescription: Made-up texts.\nbase_url: https://bench.example.org/\n'
  + 'language: en\ntime_zone: America/Los_Angeles\ncontact: bench@example.org\ncitation_style: apa\n'
  + 'navigation:\n  - {label: Meetings, url: /meetings/}\n');
write('glossary.yaml', terms.filter(({ term }, at) => terms.findIndex((other) => other.term === term) === at)
  .map(({ term, expansion }) => `- {term: "${term}", expansion: ${expansion}}\n`).join(''));
for (const { id, kind, name } of entities) write(`entities/${id}.md`, `---\nname: ${name}\nkind: ${kind}\n---\n${sentence()}\n`);
for (const { id, name, search } of themes) write(`themes/${id}.md`, `---\nname: ${name}\nsearch: '${search}'\n---\n${sentence()}\n`);
for (let number = 1; number <= documents; ++number) write(`meetings/meeting-${number}.md`, meeting(number));
