// Questions of pages to the search (assets/search/messages.ts) about a built site, and the program's answers to them.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const limit = 10;  // results of each answer

export const asking = (typed, chosen = {}, as_typed = false) => ({ ask: 'answer', typed, chosen, limit, as_typed });

const ids = (site, name) => JSON.parse(readFileSync(join(site, 'data', name), 'utf8')).map(({ id }) => id);

// Each query with several choices of facets, and every third one in a document.
export function requests_of(site, queries) {
  const documents = readdirSync(join(site, 'data/documents')).sort()
    .map((name) => JSON.parse(readFileSync(join(site, 'data/documents', name), 'utf8')));
  const themes = ids(site, 'themes.json'), years = [...new Set(documents.map(({ dates }) => dates.end.slice(0, 4)))];
  const choices = [{}, { theme: themes.slice(0, 2) }, { kind: ['meeting-summary'], year: years.slice(0, 3) }];
  const answers = queries.flatMap((typed) => choices.flatMap((chosen) => [false, true].map((as_typed) => asking(typed, chosen, as_typed))));
  const hits = queries.filter((_, i) => i % 3 === 0).map((typed, i) => {
    const { url, passages, footnotes } = documents[i % documents.length];
    const notes = footnotes.map(({ text }, n) => ({ anchor: `fn-${n + 1}`, text }));
    return { ask: 'hits', typed, as_typed: i % 2 === 1, document: url, passages: [...passages.map(({ id, text }) => ({ anchor: id, text })), ...notes].slice(0, 60) };
  });
  return { answers, hits };
}

// A line of JSON each. `program` is that of whole_answers.cpp; `run` names a file for the statements that it runs.
export function answered_by_program(program, site, requests, ...run) {
  const input = requests.map((request) => `${JSON.stringify(request)}\n`).join('');
  const lines = execFileSync(program, [join(site, 'search/search.db'), ...run], { input, maxBuffer: 1 << 30 }).toString().split('\n');
  assert.equal(lines.pop(), '');
  assert.equal(lines.length, requests.length);
  return lines;
}
