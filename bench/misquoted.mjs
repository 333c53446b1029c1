// How many quotations are found that are remembered wrongly: four times, nine words of each quotation of a
// site, one of them changed or forgotten, are asked for in quotation marks and without. Says in how many cases the
// passage comes first.
//
//   node bench/misquoted.mjs PROGRAM SITE
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { random_numbers } from './random.mjs';

const [program, site] = process.argv.slice(2), length = 9, times = 4;

const random = random_numbers(18);
const below = (end) => Math.floor(random() * end);

const quotes = readdirSync(join(site, 'data/documents')).sort().flatMap((file) => {
  const { id, quotes } = JSON.parse(readFileSync(join(site, 'data/documents', file), 'utf8'));
  return (quotes ?? []).map(({ passage, text }) => ({ document: id, passage, words: text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? [] }));
}).filter(({ words }) => words.length >= length);
const all_words = [...new Set(quotes.flatMap(({ words }) => words))].sort();

// Nine words of each quotation, as they are and with one wrong.
const cases = quotes.flatMap((quote) => Array(times).fill(quote)).map((quote) => {
  const from = below(quote.words.length - length + 1), words = quote.words.slice(from, from + length), at = 1 + below(length - 2);
  const other = below(2) === 0 ? [] : [all_words[below(all_words.length)]];
  return { ...quote, exact: words.join(' '), wrong: words.toSpliced(at, 1, ...other).join(' ') };
});

function report(name, typed) {
  const lines = execFileSync(program, ['search', '--site', site, '--json', '--limit', '20', '--batch'], { input: cases.map((one) => `${typed(one)}\n`).join(''), encoding: 'utf8', maxBuffer: 1 << 28 }).trim().split('\n');
  const places = cases.map((one, i) => 1 + JSON.parse(lines[i]).findIndex(({ doc, passage }) => doc === one.document && passage === one.passage));
  const share = (fits) => (places.filter(fits).length / places.length).toFixed(3);
  console.log(`${name.padEnd(36)} first ${share((place) => place === 1)}  within 20 ${share((place) => place > 0)}`);
}

console.log(`${quotes.length} quotations of ${length} words or more`);
report('exact, in quotation marks', ({ exact }) => `"${exact}"`);
report('exact', ({ exact }) => exact);
report('one word wrong, in quotation marks', ({ wrong }) => `"${wrong}"`);
report('one word wrong', ({ wrong }) => wrong);
