// How often a query goes to the host and back: what its words need is asked for at once, then what is shown.
//
//   node round_trips.mjs DIRECTORY...
import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { read_site } from './built_site.mjs';
import { module_of } from './search_module.mjs';

const { Database, Engine, Searcher, Slices, whole } = await module_of('answer.ts', 'database.ts', 'engine.ts', 'slices.ts');
const limit = 5;

// Searches of which each begins with nothing but what every search fetches.
async function open(directory) {
  const files = read_site(directory);
  globalThis.fetch = async (path) => new Response(files.get(path));
  const engine = [...files.keys()].find((path) => path.startsWith('assets/search/engine-'));
  const module = await WebAssembly.compile(inflateRawSync(files.get(engine)));
  return async (typed) => {
    const slices = await Slices.open('search/', () => {});
    const database = new Database(await Engine.start(module), slices);
    const searcher = await whole(slices, () => new Searcher(database));
    const fetch_missing = slices.fetch_missing.bind(slices);
    let trips = 0;
    slices.fetch_missing = () => {
      ++trips;
      return fetch_missing();
    };
    const { results, showing } = await whole(slices, () => searcher.answer(typed, { limit, as_typed: false, chosen: {} }));
    return { trips, found: showing === '' && results.some(({ approximate }) => !approximate) };
  };
}

// Words side by side in a passage, so that there is an answer.
function queries_of(directory) {
  const documents = [...read_site(directory)].filter(([path]) => path.startsWith('data/documents/')).map(([, bytes]) => JSON.parse(bytes));
  const texts = documents.flatMap(({ passages }) => passages.map(({ text }) => text)).filter((_, i) => i % 7 === 0);
  return texts.slice(0, 40).map((text, i) => {
    const words = text.match(/\p{L}{4,}/gu) ?? ['time'], from = Math.floor(words.length / 2), query = words.slice(from, from + 1 + (i % 4)).join(' ');
    return i % 5 === 0 ? `"${query}"` : query;
  });
}

for (const directory of process.argv.slice(2)) {
  test(`a query of the site ${basename(directory)} needs two round trips, seldom a third`, async () => {
    const ask = await open(directory), trips = [];
    for (const query of queries_of(directory)) {
      const asked = await ask(query);
      if (asked.found) trips.push({ query, trips: asked.trips });
    }
    assert.ok(trips.length >= 20, `only ${trips.length} queries find something`);
    const more = trips.filter(({ trips }) => trips > 2);
    assert.ok(more.length <= trips.length / 4 && more.every(({ trips }) => trips <= 5), JSON.stringify(more));
  });
}
