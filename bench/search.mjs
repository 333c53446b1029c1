// What a search costs in a browser, beside Pagefind on the same pages: seven queries one after the other in a
// fresh profile, over two slow lines, three times.
//
//   node bench/search.mjs SITE [RESULTS]       a built site with search; 5 results by default
//
// Pagefind 1.6.0 is fetched by npm and makes its index of the site's documents. Both are asked as a page would
// ask them, without an interface; a time is from the question to the texts of the results. The first query is
// asked in two ways, in a profile each: at once, when nothing has been fetched yet (cold); and as a reader asks
// it, with the cursor in the box and 120 ms a key, while each fetches ahead in its own way
// (typed: from the last key on; ours starts with the cursor and answers each key from the third, Pagefind has
// init() with the cursor and preload() with each key). Look at it on a quiet machine.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { search_files } from '../tests/site/search_files.mjs';
import { serve_shaped } from './shaped_server.mjs';

const site = resolve(process.argv[2] ?? 'site'), results = Number(process.argv[3] ?? 5);
const lines = [{ round_trip: 60, bits_a_second: 10e6 }, { round_trip: 150, bits_a_second: 1.6e6 }];
const runs = 3;

// Words of the site by how often they stand: common, middling and rare ones, alone and together.
function queries_for_site() {
  const documents = readdirSync(join(site, 'data/documents')).slice(0, 40);
  const counts = new Map();
  let phrase = '';
  for (const name of documents) {
    for (const { text } of JSON.parse(readFileSync(join(site, 'data/documents', name))).passages) {
      const words = text.toLowerCase().match(/[a-z]{5,}/g) ?? [];
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
      phrase ||= text.match(/[a-z]{4,} [a-z]{4,} [a-z]{4,}/)?.[0] ?? '';
    }
  }
  const words = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
  const at = (share) => words[Math.floor(words.length * share)];
  return [at(0.02), at(0), at(0.2), `${at(0.01)} ${at(0.03)}`, at(0.5), `"${phrase}"`, `${at(0.001)} ${at(0.1)}`];
}

// The site with Pagefind's files beside it.
function with_pagefind() {
  const both = mkdtempSync(join(tmpdir(), 'bench-'));
  for (const name of readdirSync(site)) symlinkSync(join(site, name), join(both, name));
  const pages = join(both, '.pages');
  for (const kind of ['meetings', 'case-studies']) if (existsSync(join(site, kind))) cpSync(join(site, kind), join(pages, kind), { recursive: true });
  execFileSync('npm', ['exec', '--yes', 'pagefind@1.6.0', '--', '--site', pages, '--output-path', join(both, 'pagefind')], { stdio: 'ignore' });
  return both;
}

// Each puts `start`, `type` and `search` into the page: begin to fetch, a key was pressed, and the results.
const searchers = {
  async commonplace(page, origin) {
    const files = search_files(site), file = (name) => `${origin}/assets/search/${files[name]}`;
    await page.evaluate(({ root, core, worker, limit }) => {
      let asked, number = 0;
      globalThis.start = () => {
        if (asked !== undefined) return;
        asked = new Worker(worker);
        asked.postMessage({ root });
        void fetch(core).then(async ({ body }) => {
          const inflated = new Response(body.pipeThrough(new DecompressionStream('deflate')), { headers: { 'Content-Type': 'application/wasm' } });
          asked.postMessage({ core: await WebAssembly.compileStreaming(inflated) });
        });
      };
      globalThis.search = async (typed) => {
        globalThis.start();
        const wanted = ++number;
        const reply = new Promise((done) => {
          asked.addEventListener('message', ({ data }) => {
            if (data.number === wanted) done(data);
          });
        });
        asked.postMessage({ number: wanted, request: { ask: 'answer', typed, chosen: {}, as_typed: false, limit } });
        return (await reply).answer?.results.length;
      };
      globalThis.type = (typed) => void globalThis.search(typed);
    }, { root: `${origin}/`, core: file('core'), worker: file('worker'), limit: results });
  },
  async pagefind(page, origin) {
    await page.evaluate(({ root, limit }) => {
      let module;
      globalThis.start = () => module ??= import(`${root}pagefind/pagefind.js`).then(async (one) => {
        await one.init();
        return one;
      });
      globalThis.type = (typed) => void globalThis.start().then((one) => one.preload(typed));
      globalThis.search = async (typed) => {
        const { results } = await (await globalThis.start()).search(typed);
        return (await Promise.all(results.slice(0, limit).map((one) => one.data()))).length;
      };
    }, { root: `${origin}/`, limit: results });
  },
};

const milliseconds_a_key = 120;

// What `work` costs in a fresh profile: it is given a page with the searcher in it, and `ask`.
async function in_fresh_profile(origin, line, searcher, work) {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  try {
    const page = await (await browser.newContext({ ignoreHTTPSErrors: true, bypassCSP: true })).newPage();
    await page.goto(`${origin}/404.html`);
    await searchers[searcher](page, origin);
    line.answers.length = 0;
    const ask = async (query) => {
      const { found, time } = await page.evaluate(async (typed) => {
        const begin = performance.now();
        const found = await globalThis.search(typed);
        return { found, time: performance.now() - begin };
      }, query);
      return { time, found, answers: line.answers.splice(0) };
    };
    return await work(page, ask);
  } finally {
    await browser.close();
  }
}

async function session(origin, line, searcher, queries) {
  return in_fresh_profile(origin, line, searcher, async (page, ask) => {
    const costs = [];
    for (const query of queries) costs.push(await ask(query));
    return costs;
  });
}

async function typed(origin, line, searcher, query) {
  return in_fresh_profile(origin, line, searcher, async (page, ask) => {
    await page.evaluate(async ([query, pause]) => {
      globalThis.start();
      for (let length = 1; length < query.length; ++length) {
        await new Promise((done) => setTimeout(done, pause));
        if (length >= 3) globalThis.type(query.slice(0, length));
      }
      await new Promise((done) => setTimeout(done, pause));
    }, [query, milliseconds_a_key]);
    return ask(query);
  });
}

// What a file is, for the table of bytes.
function kind_of({ name }) {
  if (name.includes('/pagefind/')) return name.endsWith('.js') ? 'script' : /wasm/.test(name) ? 'module' : /pf_index/.test(name) ? 'index' : /pf_fragment/.test(name) ? 'texts' : 'start';
  if (name.includes('/assets/')) return name.endsWith('.js') ? 'script' : 'module';
  if (!/\/\d+\.bin$/.test(name)) return 'start';
  return 'slices';
}

const kinds = ['script', 'module', 'start', 'index', 'texts', 'slices'];

const mean = (numbers) => numbers.reduce((a, b) => a + b, 0) / numbers.length;
const bytes_of = (answers) => answers.reduce((sum, { bytes }) => sum + bytes, 0);
const shown = (bytes) => `${(bytes / 1024).toFixed(0).padStart(6)} KB`;
const by_kind = (answers) => kinds.map((kind) =>
  `${kind} ${(bytes_of(answers.filter((answer) => kind_of(answer) === kind)) / 1024).toFixed(0).padStart(4)}`).join('  ');

const directory = with_pagefind(), queries = queries_for_site();
const { origin, line, close } = await serve_shaped(directory);
console.log(`queries: ${queries.join(' | ')}; ${results} results\n`);
for (const shape of lines) {
  Object.assign(line, shape);
  console.log(`${shape.round_trip} ms, ${shape.bits_a_second / 1e6} Mbit/s`);
  const last = {};
  for (let run = 0; run < runs; ++run) {
    for (const searcher of ['commonplace', 'pagefind']) {
      const all = last[searcher] = await session(origin, line, searcher, queries), [cold, ...warm] = all;
      const first = await typed(origin, line, searcher, queries[0]);
      console.log(`  ${searcher.padEnd(12)} cold ${shown(bytes_of(cold.answers))} ${cold.time.toFixed(0).padStart(5)} ms   `
        + `typed ${first.time.toFixed(0).padStart(5)} ms   `
        + `warm, on average ${shown(mean(warm.map(({ answers }) => bytes_of(answers))))} ${mean(warm.map(({ time }) => time)).toFixed(0).padStart(5)} ms `
        + `${mean(warm.map(({ answers }) => answers.length)).toFixed(1).padStart(5)} requests   `
        + `session ${shown(bytes_of(all.flatMap(({ answers }) => answers)))}   found ${all.map(({ found }) => found).join(' ')}`);
    }
  }
  if (shape !== lines[0]) continue;
  for (const [searcher, [cold, ...warm]] of Object.entries(last)) {
    console.log(`  ${searcher.padEnd(12)} KB, cold: ${by_kind(cold.answers)}`);
    console.log(`  ${''.padEnd(12)} KB, the six others together: ${by_kind(warm.flatMap(({ answers }) => answers))}`);
  }
}
close();
rmSync(directory, { recursive: true });
