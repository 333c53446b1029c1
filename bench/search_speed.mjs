// How long a keystroke takes until its results are there, with nothing to be fetched: queries of one to three words
// as they stand in the site, typed key by key, in Chromium (asked once before, so that all slices
// have come) and by the program. Of each the fastest of five, since what else a machine does only adds.
//
//   node bench/search_speed.mjs PROGRAM SITE [QUERIES]
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { open_site } from '../tests/site/opened_site.mjs';
import { search_files } from '../tests/site/search_files.mjs';
import { random_numbers } from './random.mjs';

const [program, site, queries = '40'] = process.argv.slice(2), limit = 20;

const random = random_numbers(11);
const one_of = (list) => list[Math.floor(random() * list.length)];

function keystrokes() {
  const documents = readdirSync(join(site, 'data/documents')).sort();
  const typed = [];
  for (let i = 0; i < Number(queries); ++i) {
    const { passages } = JSON.parse(readFileSync(join(site, 'data/documents', one_of(documents)), 'utf8'));
    const words = one_of(passages).text.toLowerCase().match(/[a-z]+/g) ?? ['a'];
    const from = Math.floor(random() * words.length), query = words.slice(from, from + 1 + (i % 3)).join(' ');
    for (let length = 1; length <= query.length; ++length) typed.push(query.slice(0, length));
  }
  return typed;
}

async function in_browser(typed) {
  const { root, browser, close } = await open_site(site);
  try {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${root}404.html`);
    const files = search_files(site), file = (name) => `${root}assets/search/${files[name]}`;
    return await page.evaluate(async ({ root, core, worker, typed, limit }) => {
      const asked = new Worker(worker);
      asked.postMessage({ root });
      const inflated = (await fetch(core)).body.pipeThrough(new DecompressionStream('deflate'));
      asked.postMessage({ core: await WebAssembly.compile(await new Response(inflated).arrayBuffer()) });
      let number = 0;
      const ask = async (text) => {
        const begin = performance.now();
        const reply = new Promise((done) => {
          asked.onmessage = ({ data }) => {
            if (data.number === number) done(data);
          };
        });
        asked.postMessage({ number: ++number, request: { ask: 'answer', typed: text, chosen: {}, as_typed: false, limit } });
        await reply;
        return performance.now() - begin;
      };
      const times = [];
      for (const text of typed) {
        await ask(text);
        let fastest = Infinity;
        for (let time = 0; time < 5; ++time) fastest = Math.min(fastest, await ask(text));
        times.push(fastest);
      }
      return times;
    }, { root, core: file('core'), worker: file('worker'), typed, limit });
  } finally {
    await close();
  }
}

async function natively(typed) {
  const batch = spawn(program, ['search', '--site', site, '--batch', '--limit', String(limit)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: batch.stdout })[Symbol.asyncIterator]();
  const times = [];
  for (const text of [typed[0], ...typed]) { // the first one waits for the program to start
    let fastest = Infinity;
    for (let time = 0; time < 5; ++time) {
      const begin = performance.now();
      batch.stdin.write(`${text}\n`);
      await answers.next();
      fastest = Math.min(fastest, performance.now() - begin);
    }
    times.push(fastest);
  }
  batch.stdin.end();
  return times.slice(1);
}

function report(where, times, typed) {
  const sorted = [...times].sort((a, b) => a - b), at = (share) => sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)].toFixed(1);
  const slowest = times.map((time, i) => [time, typed[i]]).sort(([a], [b]) => b - a).slice(0, 5).map(([time, text]) => `${text} ${time.toFixed(0)}`);
  console.log(`${where}: ${times.length} keystrokes, median ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms; slowest: ${slowest.join(', ')}`);
}

const typed = keystrokes();
report('in the browser', await in_browser(typed), typed);
report('natively', await natively(typed), typed);
