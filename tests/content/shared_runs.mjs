// The digests are in our own words: no run of eight or more words may stand both in this repository
// and in the originals (../shared/corpus, beside the clone where the editors keep them). Names and
// the fragments that a digest may quote are listed in the fact sheets (../shared/facts/*.md); each
// counts as one word, so that "… of the [California Collaborative on District Reform] …" is no run.
//
//   original  the district gave its principals more time for visits to classrooms
//   ours      there the district gave its principals more time for their own learning
//   run       the district gave its principals more time for        (8 words: a fault)
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root, source_tree } from '../house/source_tree.mjs';

const shortest_run = 8;
const shared = join(root, '..', 'shared');

// Words in lower case; hyphens and dashes part words, and what Markdown adds is not read.
function words_of(text) {
  const plain = text
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\[\^[^\]]*\]:?/g, ' ')
    .replace(/\^\{[^}]*\}|<[^>]*>|[¹²³⁰-⁹*\\]/g, '');
  return (plain.match(/[\p{L}\p{N}]+(?:[.,'][\p{L}\p{N}]+)*/gu) ?? []).map((word) => word.toLowerCase());
}

// Each listed name becomes one word, a row of names one word too. Longer names come first in `names`.
function fold(words, names) {
  const folded = [];
  for (let i = 0; i < words.length; ) {
    const name = names.get(words[i])?.find((one) => one.every((word, k) => words[i + k] === word));
    if (!name) {
      folded.push(words[i++]);
      continue;
    }
    const before = folded.at(-1)?.startsWith('<') ? folded.pop() : '';
    folded.push(`${before}<${name.join(' ')}>`);
    i += name.length;
  }
  return folded;
}

// Names of two words and more by their first word, longest first.
function by_first_word(names) {
  const longest_first = names.map(words_of).filter((name) => name.length > 1);
  longest_first.sort((a, b) => b.length - a.length);
  const found = new Map();
  for (const name of longest_first) found.set(name[0], [...(found.get(name[0]) ?? []), name]);
  return found;
}

// What a fact sheet allows: its voices (the words and to whom they are put down), bold names, title.
function listed_in(sheet) {
  const voices = sheet.split(/^## /m).find((part) => part.startsWith('Voices')) ?? '';
  return [
    ...[...voices.matchAll(/^- ["“](.+?)["”](?: \[block\])?; ([^;]+);/gm)].flatMap(([, ...voice]) => voice),
    ...[...sheet.matchAll(/\*\*(.+?)\*\*/g)].map(([, name]) => name),
    ...[...sheet.matchAll(/^- (?:title|publisher): (.+)$/gm)].map(([, title]) => title),
  ];
}

const window_at = (words, at) => words.slice(at, at + shortest_run).join(' ');

// Every run of eight words in the originals. A footnote can stand between two halves of a sentence,
// so each original is read twice: whole, and without its footnotes.
function windows_of(originals, names) {
  const is_note = /^\s*(?:[¹²³⁰-⁹]|\^\{|<sup>|\[\^)/;
  const windows = new Set();
  for (const original of originals) {
    const lines = original.split('\n');
    for (const kept of [lines, lines.filter((line) => !is_note.test(line))]) {
      const words = fold(words_of(kept.join(' ')), names);
      for (let i = 0; i + shortest_run <= words.length; ++i) windows.add(window_at(words, i));
    }
  }
  return windows;
}

// The runs that `text` shares with the originals, each as long as it goes.
function shared_runs(text, windows, names) {
  const words = fold(words_of(text), names);
  const runs = [];
  for (let i = 0; i + shortest_run <= words.length; ++i) {
    if (!windows.has(window_at(words, i))) continue;
    const begin = i;
    while (windows.has(window_at(words, i + 1))) ++i;
    runs.push(words.slice(begin, i + shortest_run).join(' '));
  }
  return runs;
}

test('a run of eight words is found, seven are not, and listed names and fragments count as one word', () => {
  const names = by_first_word(listed_in('## Voices\n- "we count what we can see"; one clerk; S1; data\n\n'
    + '## Names\n- **River Valley Unified School District**, host\n'));
  const windows = windows_of([
    'The clerks of the harbour met on Monday,\nand went on counting boats until the tide came in.',
    'Two of them, and with them half of\n¹ A note stands between.\nthe crews, slept on board that night.',
    'A visitor from River Valley Unified School District said “we count what we can see” and left.',
  ], names);
  const runs = (text) => shared_runs(text, windows, names);
  assert.deepEqual(runs('Again they WENT on counting **boats** until the tide[^2] came – but late.'),
    ['went on counting boats until the tide came']);
  assert.deepEqual(runs('They went on counting boats until the tide turned.'), []);
  assert.deepEqual(runs('Here too half of the crews, slept on board [that](/boats/) night.'),
    ['half of the crews slept on board that night']);
  assert.deepEqual(runs('From River Valley Unified School District said “we count what we can see” and more.'), []);
});

const texts = new Map([...source_tree('content', /\.(md|yaml)$/), ...source_tree('tests', /\.(md|yaml|txt)$/)]);

test('no text of the repository shares a run of eight words with an original', (context) => {
  const corpus = join(shared, 'corpus');
  if (!existsSync(corpus)) {
    context.diagnostic('no ../shared/corpus here; the self-test on made-up texts ran');
    return;
  }
  const read_all = (folder, ending) => readdirSync(folder).filter((name) => name.endsWith(ending)).sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const names = by_first_word(read_all(join(shared, 'facts'), '.md').flatMap(listed_in));
  const windows = windows_of(read_all(corpus, '.txt'), names);
  assert.ok(texts.size > 0 && windows.size > 0, 'nothing was compared');
  assert.deepEqual([...texts].flatMap(([path, text]) =>
    shared_runs(text, windows, names).map((run) => `${path}: ${run}`)), []);
});
