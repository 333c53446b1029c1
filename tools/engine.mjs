// Makes of SQLite's own build for browsers the engine that a reader waits for: what searches run of it, which is
// half. The other functions (it can also write, alter tables, read JSON ...) trap in it, and the browser begins
// anew with the whole of it, which is shipped, too.
//
// Which functions searches run is seen, not guessed: a made-up site is built, large enough for its lists to have
// the shapes of large sites, and searched with queries of every sort; wasm-split counts the calls. Small functions
// that these may call stay, too: many a one is for what happens rarely, as a list that has to grow. What then cannot
// be reached any more, wasm-opt takes away.
//
//   node tools/engine.mjs PROGRAM FILE
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { made_up_queries } from './made_up_queries.mjs';
import { without_functions } from './wasm.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const features = ['--enable-bulk-memory', '--enable-mutable-globals', '--enable-nontrapping-float-to-int', '--enable-sign-ext'];
const documents = 60, words_each = 6000, queries = 480, rounds = 8, long_session = 1200, lines_of_small_function = 60;

const [program, file] = process.argv.slice(2).map((path) => resolve(path));
const work = mkdtempSync(join(tmpdir(), 'engine-'));
const run = (command, ...options) => execFileSync(command, options, { stdio: ['ignore', 'ignore', 'inherit'] });

function built_site() {
  const content = join(work, 'content'), site = join(work, 'site');
  run('node', join(root, 'bench/generate.mjs'), content, documents, words_each);
  run(program, 'build', '--content', content, '--templates', join(root, 'templates'), '--assets', join(root, 'assets'),
    '--output', site, '--no-cards');
  return site;
}

// The search of assets/search/ as a module for Node.js, which reads the site's files where a browser fetches them.
async function searcher(esbuild, engine, site, round) {
  const bundle = join(work, 'search.mjs');
  await esbuild.build({ stdin: { contents: ['answer', 'database', 'engine', 'slices'].map((name) => `export * from './${name}';`).join('\n'),
    resolveDir: join(root, 'assets/search') }, bundle: true, format: 'esm', charset: 'utf8', outfile: bundle });
  const { Database, Engine, Searcher, Slices, whole } = await import(pathToFileURL(bundle));
  globalThis.fetch = async (address) => new Response(readFileSync(fileURLToPath(address)));
  const started = await Engine.start(await WebAssembly.compile(readFileSync(engine)));
  cut_up_memory(started, round);
  const slices = await Slices.open(pathToFileURL(join(site, 'search/')).href, () => {});
  const database = new Database(started, slices);
  const one = await whole(slices, () => new Searcher(database));
  return { engine: started, search: (work) => whole(slices, () => work(one)) };
}

// What the engine does when it needs memory depends on where it finds some, so each round finds it cut up otherwise.
function cut_up_memory(engine, round) {
  const places = Array.from({ length: 200 * round }, (_, i) => engine.allocate(1 + (i * i * round) % 3000));
  for (const [i, place] of places.entries()) if (i % (round + 1) > 0) engine.call('free', place);
}

// A profile of wasm-split has eight bytes about the module, then for each function four: when it was called first,
// 0 for never.
function called_in(engine) {
  const most_bytes = 1 << 20, place = engine.allocate(most_bytes);
  const profile = new DataView(engine.bytes.buffer, place + 8, engine.call('write_profile', place, most_bytes) - 8);
  return Array.from({ length: profile.byteLength / 4 }, (_, i) => i).filter((i) => profile.getUint32(4 * i, true) !== 0);
}

// The functions that searches call, by their numbers among those that the module defines.
async function called_functions(esbuild, sqlite, site) {
  const counting = join(work, 'counting.wasm');
  run('wasm-split', ...features, '--instrument', '--profile-export=write_profile', sqlite, '-o', counting);
  const { url, passages } = JSON.parse(readFileSync(join(site, 'data/documents/meeting-1.json'), 'utf8'));
  const typed = made_up_queries(site, queries), called = new Set();
  for (let round = 0; round < rounds; ++round) {
    const { engine, search } = await searcher(esbuild, counting, site, round);
    const over_and_over = round === 0 ? Array(long_session).fill(passages[0].text.split(' ')[0]) : [];
    for (const query of [...over_and_over, ...typed.filter((_, i) => i % rounds === round)]) {
      await search((one) => one.answer(query, { limit: 20, as_typed: false, chosen: {} }));
      await search((one) => one.hits(query, url, passages));
    }
    for (const one of called_in(engine)) called.add(one);
  }
  return called;
}

// The module as text, function by function; they are called $0, $1 ...
function functions_of(sqlite) {
  const text = join(work, 'sqlite3.wat');
  run('wasm-dis', ...features, sqlite, '-o', text);
  return readFileSync(text, 'utf8').split(/^ (?=\(func )/m).slice(1);
}

function add_small_callees(called, functions) {
  const is_small = functions.map((text) => text.split('\n').length <= lines_of_small_function);
  for (const caller of called)  // those that are added, too
    for (const [, callee] of functions[caller].matchAll(/\(call \$(\d+)\b/g)) if (is_small[callee]) called.add(Number(callee));
}

const esbuild = await import('esbuild').catch(() => undefined);
if (esbuild === undefined) process.exit(0);  // as tools/bundle.mjs says, who makes do without
try {
  const sqlite = createRequire(import.meta.url).resolve('@sqlite.org/sqlite-wasm/sqlite3.wasm');
  const called = await called_functions(esbuild, sqlite, built_site());
  add_small_callees(called, functions_of(sqlite));
  const left = join(work, 'left.wasm');
  writeFileSync(left, without_functions(readFileSync(sqlite), (i) => called.has(i)));
  mkdirSync(dirname(file), { recursive: true });
  run('wasm-opt', ...features, '-O3', left, '-o', file);
} finally {
  rmSync(work, { recursive: true });
}
