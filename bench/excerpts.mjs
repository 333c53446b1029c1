// How much of a query the excerpts show: of the first three results of each query, those whose passage is longer than an
// excerpt and has two or more of the words typed. Says in how many all of these words are to be seen.
//
//   node bench/excerpts.mjs WHOLE_ANSWERS SITE QUERIES      WHOLE_ANSWERS: build/tests/site/whole_answers; QUERIES: {"q": ...} a line
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answered_by_program, asking } from '../tests/site/whole_answers.mjs';

const [whole_answers, site, file] = process.argv.slice(2), longest_excerpt = 320;

const answered = (requests) => answered_by_program(whole_answers, site, requests).map((line) => JSON.parse(line));
const stop_words = new Set(readFileSync(new URL('../src/search/stop_words.h', import.meta.url), 'utf8').match(/"[^"]+"/g).join(' ').match(/[a-z]+/g));
const words_of = (query) => [...new Set(query.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? [])].filter((word) => !stop_words.has(word));

const text_at = new Map(readdirSync(join(site, 'data/documents')).flatMap((name) => {
  const { url, passages } = JSON.parse(readFileSync(join(site, 'data/documents', name), 'utf8'));
  return passages.map(({ id, text }) => [`${url}#${id}`, text]);
}));
const queries = readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line).q);

// Long passages among the first results, and the part of each that is shown.
const shown = answered(queries.map((query) => asking(query))).flatMap(({ results }, i) => results.slice(0, 3).flatMap(({ url, excerpt }) => {
  const text = text_at.get(url);  // undefined: a footnote
  if (text === undefined || text.length <= longest_excerpt) return [];
  const part = excerpt.map((one) => one.text).join('').replace(/^… /, '').replace(/ …$/, '');
  const begin = text.indexOf(part);
  return [{ query: queries[i], url, text, begin, end: begin + part.length }];
}));

// Where each word is, looked for by itself.
const requests = shown.flatMap((one) => words_of(one.query).map((word) => {
  const [document, anchor] = one.url.split('#');
  return { one, ask: 'hits', typed: word, as_typed: true, document, passages: [{ anchor, text: one.text }] };
}));
const found = answered(requests.map(({ one, ...request }) => request));
for (const one of shown) one.words = found.filter((passages, i) => requests[i].one === one && passages.length > 0).map(([{ hits }]) => hits).filter((hits) => hits.length > 0);

const counted = shown.filter(({ words }) => words.length > 1);
const seen = counted.map(({ words, begin, end }) => words.filter((hits) => hits.some((hit) => hit.begin >= begin && hit.end <= end)).length / words.length);
console.log(`${counted.length} excerpts; all words are shown in ${(seen.filter((share) => share === 1).length / seen.length).toFixed(3)}, of all words ${(seen.reduce((sum, share) => sum + share, 0) / seen.length).toFixed(3)}`);
