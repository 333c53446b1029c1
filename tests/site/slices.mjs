// The slices that a browser reads the search database from, inflated and joined, are the database.
//
//   node slices.mjs DIRECTORY...
import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { read_site } from './built_site.mjs';

for (const directory of process.argv.slice(2)) {
  const files = read_site(directory);
  const plan = JSON.parse(files.get('search/slices.json'));
  // Each ends with its own address.
  const file = (name) => {
    const bytes = inflateSync(files.get(`search/${plan.directory}/${name}.bin`)), address = `${plan.directory}/${name}`;
    assert.equal(bytes.subarray(-address.length).toString(), address);
    return bytes.subarray(0, -address.length);
  };

  test(`the slices of the site ${basename(directory)} are what its search database has for search, byte for byte`, () => {
    const names = [...files.keys()].filter((path) => path.startsWith(`search/${plan.directory}/`));
    const slices = Array.from({ length: names.length - 1 }, (_, i) => file(i));
    const database = files.get('search/search.db');
    assert.equal(database.length, plan.bytes);
    assert.ok(Buffer.concat(slices).equals(database.subarray(0, plan.end * plan.page)), 'they differ');
  });

  test(`what the site ${basename(directory)} boots with is made of pages of that database`, () => {
    const boot = file('boot'), database = files.get('search/search.db');
    const count = boot.readUInt32LE(0), head = 4 + 4 * count;
    assert.ok(count > 0, 'no page');
    assert.equal(boot.length, head + count * plan.page);
    for (let i = 0; i < count; ++i) {
      const at = boot.readUInt32LE(4 + 4 * i) * plan.page;
      const page = boot.subarray(head + i * plan.page, head + (i + 1) * plan.page);
      assert.ok(page.equals(database.subarray(at, at + plan.page)), `page at ${at}`);
    }
  });
}
