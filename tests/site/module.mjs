// The search module of the browser, as it is built: what it asks of its host, and what is in it by mistake.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';

const [directory] = process.argv.slice(2);
const wasm = readFileSync(join(directory, 'search.wasm')), packed = readFileSync(join(directory, 'search.bin'));
const most_bytes = 190_000;  // a reader waits for them with the first search

test('what is published is the module, deflated, and small', () => {
  assert.ok(inflateSync(packed).equals(wasm));
  assert.ok(packed.length <= most_bytes, `${packed.length} bytes, at most ${most_bytes}`);
});

test('the module calls only the page: it opens no file and looks at no clock', () => {
  const modules = WebAssembly.Module.imports(new WebAssembly.Module(wasm)).map(({ module }) => module);
  assert.deepEqual([...new Set(modules)], ['host']);
});

test('it is the same wherever it is built: no path is in it', () => {
  const text = wasm.toString('latin1');
  for (const path of ['/usr/', '/tmp/', process.cwd(), directory]) assert.ok(!text.includes(path), path);
});
