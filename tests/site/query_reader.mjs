// The reader of queries that browsers have is the one of the program told again: it reads the cases of
// tests/search/queries.json the same, and whatever is typed it reads without an error.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const top = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

// A module of assets/search/ as JavaScript.
async function module_of(name) {
  const { outputFiles } = await esbuild.build({ entryPoints: [join(top, 'assets/search', name)], bundle: true, write: false,
    format: 'esm', charset: 'utf8' });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

const { dump, read_query } = await module_of('query.ts');

test('queries are read as the table says', () => {
  const groups = JSON.parse(readFileSync(join(top, 'tests/search/queries.json'), 'utf8'));
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
