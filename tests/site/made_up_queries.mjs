// Queries of every sort that readers type, made of the words of a built site: the same for the same site.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// mulberry32: small, fast and the same everywhere.
function random_from(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

// What no site is needed for: signs without a meaning, letters of every alphabet, things left open.
const odd = ['', ' ', '"', '""', '-', '--', 'OR', 'OR OR', 'AND', '()', '[{', ':', 'theme:', 'year:', 'year:20', 'year:2017..2012',
  'year:..2017', 'year:2012-2014', 'year:2012–2014', 'theme:"', '"open', 'a" b', "'", '’', '*', 'time*', '^time', 'time + school', 'NEAR(a b)',
  'body : time', 'title:time', 'x AND', 'NOT time', 'time NOT school', 'the', 'the of and', 'how do we', 'IT', 'US', 'what IS it',
  'straße', 'STRASSE', 'ﬁnance', 'co\u00adop', 'İstanbul', 'ıssız', 'Σίσυφος', 'ΣΊΣΥΦΟΣ', '日本語', '𝔘𝔫𝔦𝔠𝔬𝔡𝔢', '１２', 'é', 'e\u0301', '\u0301', '👩‍🏫 time',
  'K12', 'K-12', 'K–12', 'k 12', 'mind-set', 'mindset', 'mind set', 'mind—set', "don't", 'don’t', 'dont', 'U.S.', 'R&D', '40,000', '3.5%',
  'kind:case-study', 'kind:meeting', '-kind:case-study', 'kind:nonsense', 'unknown:filter', 'by:nobody', 'person:x', 'https://example.org/?q=a'];

export function made_up_queries(site, count) {
  const json = (path) => JSON.parse(readFileSync(join(site, 'data', path), 'utf8'));
  const documents = readdirSync(join(site, 'data/documents')).sort().map((name) => json(join('documents', name)));
  const names = [...json('themes.json').map(({ name }) => name), ...json('entities.json').map(({ name }) => name),
    ...json('glossary.json').flatMap(({ term, expansion }) => [term, expansion])].filter((name) => name);
  const random = random_from(20);
  const below = (number) => Math.floor(random() * number);
  const one_of = (list) => list[below(list.length)];
  const texts = documents.flatMap(({ passages, footnotes }) => [...passages, ...footnotes].map(({ text }) => text));
  const words_of = (text) => text.match(/[\p{L}\p{N}’'–-]+/gu) ?? ['a'];
  const run = (length) => {
    const words = words_of(one_of(texts));
    const begin = below(Math.max(1, words.length - length));
    return words.slice(begin, begin + length);
  };
  const word = () => one_of(words_of(one_of(texts)));
  const mistyped = (typed) => {
    const at = below(typed.length), letter = String.fromCharCode(97 + below(26));
    return one_of([typed.slice(0, at) + typed.slice(at + 1), typed.slice(0, at) + letter + typed.slice(at),
      typed.slice(0, at) + letter + typed.slice(at + 1), typed.slice(0, at) + (typed[at + 1] ?? '') + typed[at] + typed.slice(at + 2)]);
  };
  const document = () => one_of(documents);
  const year = () => Number(document().dates.start.slice(0, 4));
  const filters = [() => `theme:${one_of(document().themes.concat('none'))}`, () => `kind:${document().kind}`,
    () => `district:${document().host ?? 'none'}`, () => `year:${year()}`, () => `year:${year()}..${year()}`, () => `-year:${year()}`,
    () => `by:"${document().authors?.[0]?.name ?? 'none'}"`, () => `person:"${one_of(names)}"`, () => `district:"${one_of(names)}"`,
    () => `theme:"${one_of(names)}"`];
  const filter = () => one_of(filters)();
  const sorts = [
    word, () => run(2).join(' '), () => run(3).join(' '), () => `${word()} ${word()}`, () => `${word()} ${word()} ${word()}`,
    () => `"${run(2 + below(4)).join(' ')}"`, () => `${word()} "${run(2).join(' ')}"`, () => `"${run(2).join(' ')}" -${word()}`,
    () => `${word()} OR ${word()}`, () => `${run(2).join(' ')} OR "${run(2).join(' ')}"`, () => `${word()} -${word()}`,
    () => one_of(names), () => `${one_of(names)} ${word()}`, () => `"${one_of(names)}"`, () => one_of(names).toLowerCase(),
    () => one_of(names).normalize('NFD').replace(/\p{M}/gu, ''), () => one_of(names).replace(/[-–]/g, one_of(['', ' ', '-', '–', '—'])),
    filter, () => `${filter()} ${word()}`, () => `${word()} ${filter()} ${filter()}`, () => `${run(2).join(' ')} ${filter()}`,
    () => mistyped(word()), () => `${mistyped(word())} ${word()}`, () => `${mistyped(one_of(names))}`, () => `${word()} ${mistyped(word())} ${word()}`,
    () => word().slice(0, 4), () => `${word()} ${word().slice(0, 3)}`, () => run(2).join('-'), () => run(2).join('–'), () => run(2).join(''),
    () => `how do ${run(4).join(' ')}`, () => run(6).join(' '), () => `${word().toUpperCase()}`, () => `${word()}s`, () => `${word()}’s ${word()}`,
  ];
  const queries = [...odd];
  for (let i = 0; queries.length < count; ++i) queries.push(sorts[i % sorts.length]().replace(/\s+/g, ' '));
  return queries;
}
