// How often a cold query goes to the host and back: what its words need is asked for at once, then what is shown.
//
//   node round_trips.mjs PROGRAM SITE
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { read_site } from './built_site.mjs';
import { full_texts } from './larger_sites.mjs';
import { compiled_core, start_worker } from './search_worker.mjs';

const [program, shipped] = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), 'commonplace-trips-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

// Words side by side in a passage, so that there is an answer.
function queries_of(files) {
  const documents = [...files].filter(([path]) => path.startsWith('data/documents/')).map(([, bytes]) => JSON.parse(bytes));
  const texts = documents.flatMap(({ passages }) => passages.map(({ text }) => text)).filter((_, i) => i % 7 === 0);
  return texts.slice(0, 40).map((text, i) => {
    const words = text.match(/\p{L}{4,}/gu) ?? ['time'], from = Math.floor(words.length / 2), query = words.slice(from, from + 1 + (i % 4)).join(' ');
    return i % 5 === 0 ? `"${query}"` : query;
  });
}

// Each query is asked of a worker that has nothing but what every search fetches.
async function trips_of(files, core, queries) {
  const trips = [];
  for (const typed of queries) {
    const worker = await start_worker((path) => files.get(path));
    worker.send_core(core);
    await worker.ask({ ask: 'hits', typed: '', document: '/', passages: [] });
    const before = worker.trips;
    const { answer } = await worker.ask({ ask: 'answer', typed, limit: 5, as_typed: false, chosen: {} });
    if (answer.showing === '' && answer.results.some(({ approximate }) => !approximate)) trips.push({ typed, trips: worker.trips - before });
  }
  return trips;
}

function check(name, site_of) {
  test(`a cold query of ${name} mostly needs two round trips, and three at most`, async (t) => {
    const site = site_of();
    if (site === undefined) return t.skip('../shared/corpus is not there');
    const files = read_site(site), core = compiled_core(read_site(shipped));
    const trips = await trips_of(files, core, queries_of(files));
    assert.ok(trips.length >= 20, `only ${trips.length} queries find something`);
    const more = trips.filter(({ trips }) => trips > 2);
    t.diagnostic(`mean ${(trips.reduce((sum, { trips }) => sum + trips, 0) / trips.length).toFixed(2)}, ${more.length} of ${trips.length} above two`);
    assert.ok(more.length <= trips.length / 4 && more.every(({ trips }) => trips <= 3), JSON.stringify(more));
  });
}

check('the shipped site', () => shipped);
check('the full texts', () => full_texts(program, join(scratch, 'full')));
