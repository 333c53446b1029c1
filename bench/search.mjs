// What a search costs in a browser, beside Pagefind on the same pages: seven queries one after the other in a
// fresh profile, over two slow lines, three times.
//
//   node bench/search.mjs SITE [RESULTS]       a built site with search; 5 results by default
//
// Pagefind 1.6.0 is fetched by npm and makes its index of the site's documents. Both are asked as a page would
// ask them, without an interface; a time is from the question to the texts of the results. Look at it on a
// quiet machine.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
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

const searchers = {
  async commonplace(page, origin) {
    const files = readdirSync(join(site, 'assets/search'));
    const file = (beginning) => `${origin}/assets/search/${files.find((name) => name.startsWith(beginning))}`;
    await page.evaluate(({ root, engine, worker, limit }) => {
      let asked, number = 0;
      globalThis.search = async (typed) => {
        if (asked === undefined) {
          asked = new Worker(worker);
          asked.postMessage({ root });
          asked.postMessage({ engine: await WebAssembly.compileStreaming(fetch(engine)) });
        }
        const reply = new Promise((done) => {
          asked.onmessage = ({ data }) => data.number === number && done(data);
        });
        asked.postMessage({ number: ++number, request: { ask: 'answer', typed, chosen: {}, as_typed: false, limit } });
        return (await reply).answer.results.length;
      };
    }, { root: `${origin}/`, engine: file('sqlite3-'), worker: file('worker-'), limit: results });
  },
  async pagefind(page, origin) {
    await page.evaluate(({ root, limit }) => {
      let module;
      globalThis.search = async (typed) => {
        if (module === undefined) await (module = await import(`${root}pagefind/pagefind.js`)).init();
        const { results } = await module.search(typed);
        return (await Promise.all(results.slice(0, limit).map((one) => one.data()))).length;
      };
    }, { root: `${origin}/`, limit: results });
  },
};

async function session(origin, line, searcher, queries) {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  try {
    const page = await (await browser.newContext({ ignoreHTTPSErrors: true, bypassCSP: true })).newPage();
    await page.goto(`${origin}/404.html`);
    await searchers[searcher](page, origin);
    const costs = [];
    for (const query of queries) {
      line.bytes = line.requests = 0;
      const { found, time } = await page.evaluate(async (typed) => {
        const begin = performance.now();
        const found = await globalThis.search(typed);
        return { found, time: performance.now() - begin };
      }, query);
      costs.push({ time, bytes: line.bytes, requests: line.requests, found });
    }
    return costs;
  } finally {
    await browser.close();
  }
}

const mean = (numbers) => numbers.reduce((a, b) => a + b, 0) / numbers.length;
const shown = (bytes) => `${(bytes / 1024).toFixed(0).padStart(6)} KB`;

const directory = with_pagefind(), queries = queries_for_site();
const { origin, line, close } = await serve_shaped(directory);
console.log(`queries: ${queries.join(' | ')}; ${results} results\n`);
for (const shape of lines) {
  Object.assign(line, shape);
  console.log(`${shape.round_trip} ms, ${shape.bits_a_second / 1e6} Mbit/s`);
  for (const searcher of ['commonplace', 'pagefind']) {
    for (let run = 0; run < runs; ++run) {
      const [cold, ...warm] = await session(origin, line, searcher, queries);
      const all = cold.bytes + warm.reduce((sum, { bytes }) => sum + bytes, 0);
      console.log(`  ${searcher.padEnd(12)} cold ${shown(cold.bytes)} ${cold.time.toFixed(0).padStart(5)} ms   `
        + `warm, on average ${shown(mean(warm.map(({ bytes }) => bytes)))} ${mean(warm.map(({ time }) => time)).toFixed(0).padStart(5)} ms `
        + `${mean(warm.map(({ requests }) => requests)).toFixed(1).padStart(5)} requests   session ${shown(all)}   `
        + `found ${[cold, ...warm].map(({ found }) => found).join(' ')}`);
    }
  }
}
close();
rmSync(directory, { recursive: true });
