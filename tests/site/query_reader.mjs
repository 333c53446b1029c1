// The reader of queries that browsers have is the one of the program told again: it reads the cases of
// tests/search/queries.json the same, and whatever is typed it reads without an error.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { module_of } from './search_module.mjs';

const { dump, read_query } = await module_of('query.ts');

test('queries are read as the table says', () => {
  const groups = JSON.parse(readFileSync(new URL('../search/queries.json', import.meta.url), 'utf8'));
  assert.ok(groups.length > 3, 'no table');
  for (const { about, cases } of groups)
    for (const [typed, read] of cases) assert.equal(dump(read_query(typed)), read, `${about}: ${typed}`);
});

test('whatever is typed is read without an error, and no term is empty', () => {
  const signs = ['a', 'b', 'theme:', 'year:', '2012', '..', ' ', '"', '“', '”', '-', '–', "'", '’', 's', 'OR', '(', ')', '*', ':', '\u00ad', '\0',
    'é', '\u0301', '\ud83d', '日', 'ﬁ', '.', '&'];
  let state = 7;
  const next = (count) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % count;
  };
  for (let round = 0; round < 20000; ++round) {
    const typed = Array.from({ length: next(12) }, () => signs[next(signs.length)]).join('');
    const { alternatives, without } = read_query(typed);
    const terms = [...alternatives.flat(), ...without];
    assert.ok(terms.every(({ words }) => words.length > 0 && !words.includes('')), JSON.stringify(typed));
  }
});
