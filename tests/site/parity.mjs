// The search module answers as the program does, to the last field: results with their excerpts, counts, facets with and
// without choices, completions, names, spelling, near misses, and the hits of documents.
//
//   node parity.mjs PROGRAM WHOLE_ANSWERS MODULE SITE      MODULE: search.wasm
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { full_texts, thousand_documents } from './larger_sites.mjs';
import { made_up_queries } from './made_up_queries.mjs';
import { module_of } from './search_module.mjs';
import { answered_by_program, asking, requests_of } from './whole_answers.mjs';

const [program, whole_answers, module_path, shipped] = process.argv.slice(2);
const { Core } = await module_of('core.ts');
const module = new WebAssembly.Module(readFileSync(module_path));
const scratch = mkdtempSync(join(tmpdir(), 'commonplace-parity-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const queries_each = 1200;

// The module over a database of which every page is at hand.
async function core_over(database) {
  const bytes = readFileSync(database), stored = bytes.readUInt16BE(16), page_bytes = stored === 1 ? 65536 : stored;
  const core = await Core.start(module, { page_bytes, count: bytes.length / page_bytes,
    page: (number) => bytes.subarray(number * page_bytes, (number + 1) * page_bytes) });
  assert.deepEqual(core.open(), { fits: true }, core.failure());
  return core;
}

// Every statement in the sources of the search, adjacent literals joined.
function statements_of_search() {
  const directory = fileURLToPath(new URL('../../src/search', import.meta.url));
  return readdirSync(directory).filter((name) => name.endsWith('.cpp')).flatMap((name) =>
    [...readFileSync(join(directory, name), 'utf8').matchAll(/("SELECT (?:[^"\\]|\\.)*"(?:\s*"(?:[^"\\]|\\.)*")*)/g)]
      .map(([literals]) => [...literals.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text).join('')));
}

function check(name, site_of) {
  test(`the module and the program answer alike on ${name}`, async (t) => {
    const site = await site_of();
    if (site === undefined) return t.skip('../shared/corpus is not there');
    const queries = made_up_queries(site, queries_each), database = join(site, 'search/search.db'), core = await core_over(database);
    assert.ok(queries.length >= queries_each, 'too few queries');
    const { answers, hits } = requests_of(site, queries), requests = [...answers, ...hits];
    const run = join(scratch, 'statements'), lines = answered_by_program(whole_answers, site, requests, run);
    let finding = 0, marking = 0;
    for (const [i, request] of requests.entries()) {
      const json = request.ask === 'answer' ? core.answer_json(request) : core.hits_json(request);
      assert.ok(json !== undefined, `${request.typed}: ${core.failure()}`);
      assert.equal(json, lines[i], JSON.stringify(request));
      finding += Number(request.ask === 'answer' && !json.startsWith('{"results":[]'));
      marking += Number(request.ask === 'hits' && json.includes('"begin"'));
    }
    assert.ok(finding > answers.length / 3, `only ${finding} of ${answers.length} answers have results`);
    assert.ok(marking > hits.length / 10, `only ${marking} of ${hits.length} documents have hits`);
    t.diagnostic(`${answers.length} answers, ${finding} with results; ${hits.length} documents, ${marking} with hits`);
    const statements = statements_of_search(), ran = new Set(readFileSync(run, 'utf8').split('\0'));
    assert.ok(statements.length > 20, 'where are the statements?');
    if (name === 'the shipped site') assert.deepEqual(statements.filter((one) => !ran.has(one)), [], 'statements that no query ran');
  });
}

check('the shipped site', () => shipped);
check('the full texts', () => full_texts(program, join(scratch, 'full')));
check('a thousand documents', () => thousand_documents(program, join(scratch, 'thousand')));

test('the comparison would notice a difference', async () => {
  const request = asking('time'), [of_program] = answered_by_program(whole_answers, shipped, [request]);
  const core = await core_over(join(shipped, 'search/search.db'));
  assert.equal(core.answer_json(request), of_program);
  assert.notEqual(core.answer_json({ ...request, limit: request.limit - 1 }), of_program);
});

test('twelve thousand queries need no more memory than a thousand', async () => {
  const core = await core_over(join(shipped, 'search/search.db')), queries = made_up_queries(shipped, 1000);
  const ask_all = () => queries.forEach((typed) => core.answer(asking(typed)));
  ask_all();
  const after_first = core.memory_bytes;
  for (let round = 1; round < 12; ++round) ask_all();
  assert.ok(core.memory_bytes <= 1.1 * after_first, `${after_first} bytes, then ${core.memory_bytes}`);
});
