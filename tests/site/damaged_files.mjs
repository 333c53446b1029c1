// Whatever a host gives in the place of a file of the search, a reader gets the right answer or a fault that is said:
// never a wrong answer. And once the host is right again, so is the search.
//
//   node damaged_files.mjs SITE OTHER_SITE
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync, inflateSync } from 'node:zlib';
import { read_site } from './built_site.mjs';
import { compiled_core, start_worker } from './search_worker.mjs';

const [files, other] = process.argv.slice(2).map((directory) => read_site(directory));
const core = compiled_core(files), plan = JSON.parse(files.get('search/slices.json'));
const other_plan = JSON.parse(other.get('search/slices.json'));
const request = { ask: 'answer', typed: 'principals time', limit: 10, as_typed: false, chosen: {} };

const asked_of = async (answered) => {
  const worker = await start_worker(answered);
  worker.send_core(core);
  return { worker, reply: await worker.ask(request) };
};
const { reply: right, worker: undisturbed } = await asked_of((path) => files.get(path));
const slices = undisturbed.asked.filter((path) => /\/\d+\.bin$/.test(path));
const boot = `search/${plan.directory}/boot.bin`;

const flipped = (bytes) => {
  const changed = Buffer.from(bytes);
  changed[changed.length >> 1] ^= 0x10;
  return changed;
};
const with_other_content = (bytes) => {
  const content = inflateSync(bytes);
  content[content.length >> 2] ^= 0x10;
  return deflateSync(content);
};
const damages = {
  'a bit of it is another': flipped,
  'half of it': (bytes) => bytes.subarray(0, bytes.length >> 1),
  'nothing': () => Buffer.alloc(0),
  'a page that says it is not found': () => Buffer.from('<!doctype html><title>Not found</title>'),
  'it is packed twice': (bytes) => deflateSync(bytes),
  'it is not packed': (bytes) => inflateSync(bytes),
  'it is not there': () => undefined,
  'that of another slice': (_bytes, path) => files.get([...files.keys()].find((one) => /\/\d+\.bin$/.test(one) && one !== path)),
  'that of another site': (_bytes, path) => other.get(path.replace(plan.directory, other_plan.directory)) ?? Buffer.from('x'),
};

test('the query that is asked is answered, and by slices', () => {
  assert.equal(right.kind, 'answer');
  assert.ok(right.answer.results.length > 0);
  assert.ok(slices.length > 0, undisturbed.asked.join(' '));
});

for (const path of [...new Set([boot, ...slices])]) {
  for (const [name, damage] of Object.entries(damages)) {
    test(`${path.split('/').at(-1)}: ${name}`, async () => {
      let is_damaged = true;
      const { worker, reply } = await asked_of((asked) => (asked === path && is_damaged ? damage(files.get(asked), asked) : files.get(asked)));
      assert.equal(reply.kind, 'failed');
      assert.ok(['garbled', 'changed'].includes(reply.why), reply.why);
      is_damaged = false;
      assert.deepEqual((await worker.ask(request)).answer, right.answer);
    });
  }
}

test('a file that the browser kept and that was damaged is asked for once more at the host', async () => {
  const { reply } = await asked_of((path, cache) => (path === slices[0] && cache !== 'reload' ? flipped(files.get(path)) : files.get(path)));
  assert.deepEqual(reply.answer, right.answer);
});

test('the plan of the slices: whatever is wrong with it is said', async () => {
  const with_plan = (changes) => Buffer.from(JSON.stringify({ ...plan, ...changes }));
  for (const wrong of [Buffer.from('{'), Buffer.from('null'), with_plan({ bytes: -1 }), with_plan({ page: 0 }), with_plan({ bytes: 1e15 }),
    with_plan({ page: plan.page / 2 }), with_plan({ bytes: plan.bytes + 1 }), with_plan({ parts: [] }), with_plan({ directory: '../x' }),
    with_plan({ directory: other_plan.directory }), other.get('search/slices.json')]) {
    const { reply } = await asked_of((path) => (path === 'search/slices.json' ? wrong : files.get(path)));
    assert.equal(reply.kind, 'failed', wrong.toString());
  }
});

// Right checksum, right address, wrong content: as a fault in the program that wrote them would leave it.
test('a database that is wrong in itself gives a fault or an answer, and never stops the worker', async () => {
  for (const path of [boot, ...slices]) {
    const worker = await start_worker((asked) => (asked === path ? with_other_content(files.get(asked)) : files.get(asked)));
    worker.send_core(core);
    for (let i = 0; i < 2; ++i) assert.ok(['answer', 'failed'].includes((await worker.ask(request)).kind));
  }
});

test('a module that is not the search is a fault', async () => {
  const worker = await start_worker((path) => files.get(path));
  worker.send_core(new WebAssembly.Module(Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])));
  assert.equal((await worker.ask(request)).kind, 'failed');
});

test('the fault of a question that was overtaken is not that of the newer one', async () => {
  const worker = await start_worker((path) => (path === slices[0] ? Buffer.from('x') : files.get(path)));
  worker.send_core(core);
  const older = worker.ask(request), newer = worker.ask({ ...request, typed: '' });
  assert.equal((await older).kind, 'later');
  assert.equal((await newer).kind, 'answer');
});
