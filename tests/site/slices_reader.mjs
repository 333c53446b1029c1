// How a browser reads the database from slices of several pages: what is not there yet is fetched, whichever of
// its pages came with the start, and the more the longer one reads on.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { module_of } from './search_module.mjs';

const { Slices } = await module_of('slices.ts');
const page = 16, pages = 200, index_pages = 101;
const database = Buffer.from(Array.from({ length: page * pages }, (_, i) => (i * 7 + (i >> 4)) % 251));
const parts = [{ from: 0, pages: 2 }, { from: index_pages, pages: 1 }];
const boot = [0, 4, 101];  // the first halves of two slices, and a whole one

// A host of the slices, and what was asked of it.
function host() {
  const asked = [];
  const slice = (number) => {
    const in_index = Math.ceil(index_pages / 2);
    const begin = number < in_index ? number * 2 : index_pages + number - in_index;
    return database.subarray(begin * page, number < in_index ? Math.min(begin + 2, index_pages) * page : (begin + 1) * page);
  };
  const head = Buffer.alloc(4 + 4 * boot.length);
  [boot.length, ...boot].forEach((number, i) => head.writeUInt32LE(number, 4 * i));
  const booted = Buffer.concat([head, ...boot.map((number) => database.subarray(number * page, (number + 1) * page))]);
  globalThis.fetch = async (address) => {
    const name = address.split('/').at(-1);
    asked.push(name);
    if (name === 'slices.json') return new Response(JSON.stringify({ directory: 'abc', bytes: database.length, page, end: database.length / page, parts }));
    const bytes = name === 'boot.bin' ? booted : slice(parseInt(name, 10));
    return new Response(deflateSync(Buffer.concat([bytes, Buffer.from(`abc/${name.replace('.bin', '')}`)])));
  };
  return asked;
}

async function read(slices, number) {
  for (let waves = 0; ; ++waves) {
    const bytes = slices.page(number);
    if (bytes !== undefined) return { bytes: Buffer.from(bytes), waves };
    assert.ok(slices.missing, `page ${number} is neither there nor wanted`);
    await slices.fetch_missing();
  }
}

test('every page can be read, in any order, and is what it is in the database', async () => {
  host();
  const slices = await Slices.open('/search/', () => {});
  for (let i = 0; i < pages; ++i) {
    const number = (i * 73) % pages, { bytes, waves } = await read(slices, number);
    assert.ok(bytes.equals(database.subarray(number * page, (number + 1) * page)), `page ${number}`);
    assert.ok(waves <= 1, `page ${number} took ${waves} waves`);
  }
});

test('what came with the start is not fetched, and the other half of its slice is', async () => {
  const asked = host();
  const slices = await Slices.open('/search/', () => {});
  for (const number of boot) assert.equal((await read(slices, number)).waves, 0);
  assert.deepEqual(asked, ['slices.json', 'boot.bin']);
  assert.equal((await read(slices, 5)).waves, 1);
  assert.deepEqual(asked.slice(2), ['2.bin']);
});

test('reading on gets more at a time', async () => {
  host();
  const slices = await Slices.open('/search/', () => {});
  let waves = 0;
  for (let number = 6; number < index_pages; ++number) waves += (await read(slices, number)).waves;
  assert.ok(waves <= 7, `${waves} waves for ${(index_pages - 6) / 2} slices`);
});
