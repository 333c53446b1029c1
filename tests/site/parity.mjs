// The same search on the command line and in a browser: more than a thousand made-up queries are asked of both,
// and both must give the same passages in the same order.
//
//   node parity.mjs PROGRAM DIRECTORY...
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { basename } from 'node:path';
import { test } from 'node:test';
import { read_site } from './built_site.mjs';
import { made_up_queries } from './made_up_queries.mjs';
import { open_site } from './opened_site.mjs';

const [program, ...directories] = process.argv.slice(2);
const queries_each = 1200, top = 20;

const shown = ({ url, approximate, missing, more }) => [url, approximate, more, ...missing].join(' ');

function found_natively(directory, queries) {
  const lines = execFileSync(program, ['search', '--site', directory, '--batch', '--limit', String(top)],
    { input: queries.map((query) => `${query}\n`).join(''), encoding: 'utf8', maxBuffer: 1 << 30 });
  return lines.trimEnd().split('\n').map((line) => JSON.parse(line).map(shown));
}

// Asks the worker as pages do.
async function found_in_browser(directory, files, queries) {
  const file = (pattern) => `assets/${[...files.keys()].map((path) => path.match(pattern)?.[1]).find((path) => path)}`;
  const site = await open_site(directory);
  try {
    const page = await (await site.browser.newContext()).newPage();
    await page.goto(`${site.root}404.html`);
    const answers = await page.evaluate(async ({ root, engine, worker, queries, limit }) => {
      const asked = new Worker(worker);
      asked.postMessage({ root });
      const inflated = (await fetch(engine)).body.pipeThrough(new DecompressionStream('deflate-raw'));
      asked.postMessage({ engine: await WebAssembly.compile(await new Response(inflated).arrayBuffer()) });
      const answers = [];
      for (const [number, typed] of queries.entries()) {
        const reply = new Promise((resolve, reject) => {
          asked.onmessage = ({ data }) => {
            if (data.number === number + 1) resolve(data);
            else if (data.kind === 'engine') reject(new Error(`the whole engine is wanted for ${typed}`));
          };
        });
        asked.postMessage({ number: number + 1, request: { ask: 'answer', typed, chosen: {}, as_typed: false, limit } });
        const { answer, kind, why } = await reply;
        answers.push(answer?.results ?? [{ url: `${kind} ${why}`, missing: [] }]);
      }
      return answers;
    }, { root: site.root, queries, limit: top, engine: site.root + file(/^assets\/(search\/engine-.*)$/),
      worker: site.root + file(/^assets\/(search\/worker-.*)$/) });
    return answers.map((results) => results.map(shown));
  } finally {
    await site.close();
  }
}

for (const directory of directories) {
  test(`a browser and the command line find the same in the site ${basename(directory)}`, async () => {
    const files = read_site(directory);
    const queries = made_up_queries(directory, queries_each);
    assert.ok(queries.length >= 1000, 'too few queries');
    const native = found_natively(directory, queries), browser = await found_in_browser(directory, files, queries);
    assert.equal(native.length, queries.length);
    const finding = native.filter((results) => results.length > 0).length;
    assert.ok(finding > queries.length / 2, `only ${finding} of ${queries.length} queries find something`);
    const differing = queries.map((query, i) => ({ query, native: native[i], browser: browser[i] }))
      .filter(({ native, browser }) => native.join('\n') !== browser.join('\n'));
    const few = differing.slice(0, 5);
    assert.equal(few.map(({ query, browser }) => [query, ...browser].join('\n')).join('\n\n'),
      few.map(({ query, native }) => [query, ...native].join('\n')).join('\n\n'),
      `${differing.length} of ${queries.length} differ: ${differing.map(({ query }) => query).join(' | ')}`);
  });
}
