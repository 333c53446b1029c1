// What readers get when search is missing or something goes wrong: they are told what, can try again where that may
// help, and are never left waiting.
//
//   node search_faults.mjs DIRECTORY       the site of fixture/content; it is put below a path of its server
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateSync, gzipSync, inflateSync } from 'node:zlib';
import { open_site } from './opened_site.mjs';
import { search_files } from './search_files.mjs';
import { below, box, search_tests, settled, titles } from './search_tests.mjs';

const directory = process.argv[2];
const { site, faultless, search_page } = search_tests(directory);

test('a browser without WebAssembly is told, and is led to the lists', async () => {
  await faultless(async (page) => {
    await page.addInitScript(() => delete globalThis.WebAssembly);
    await search_page(page, '?q=families');
    await settled(page, 'too old for search');
    assert.equal(await page.locator(box).inputValue(), 'families');
    assert.equal(await page.locator('#lists').isVisible(), true);
  });
});

test('where the policy of the host forbids the search, the reader is told at once and led to the lists', async () => {
  // Many hosts send this header. It is joined with the policy in the page, and the stricter of the two counts.
  const strict = await open_site(directory, { below,
    host: (request, response, next) => (response.setHeader('Content-Security-Policy', "default-src 'self'"), next()) });
  try {
    const context = await strict.browser.newContext();
    const page = await context.newPage();
    await page.goto(`${strict.root}search/?q=families`);
    await settled(page, 'security settings');
    assert.equal(await page.locator('#lists').isVisible(), true);
    assert.equal(await page.getByRole('button', { name: 'Try again' }).isVisible(), true);
    await page.locator(box).fill('reading');
    await settled(page, 'security settings');
  } finally {
    await strict.close();
  }
});

test('opened from a file, the page says that search needs a server, and all else can be read', async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(directory, 'search/index.html')).href);
  await settled(page, 'needs a web server.*make serve');
  assert.equal(await page.locator('#lists').isVisible(), true);
  await page.goto(pathToFileURL(join(directory, 'meetings/1/index.html')).href);
  assert.match(await page.locator('main').innerText(), /Otter Bay/);
  await context.close();
});

test('a host that packs everything once more, or answers what is not there with a page, breaks nothing', async () => {
  const asked = [];
  const packing = (request, response, next) => {
    asked.push(request);
    const { end, writeHead } = response;
    const chunks = [];
    response.write = (chunk) => chunks.push(Buffer.from(chunk));
    response.writeHead = (code, headers) => {
      for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
      response.statusCode = code;
      return response;
    };
    response.end = (chunk) => {
      if (chunk) chunks.push(Buffer.from(chunk));
      const bytes = gzipSync(Buffer.concat(chunks));
      response.writeHead = writeHead;
      response.end = end;
      response.setHeader('content-encoding', 'gzip');
      response.setHeader('content-length', bytes.length);
      response.setHeader('content-type', /\.(wasm|bin)$/.test(request.url) ? 'application/octet-stream' : response.getHeader('content-type'));
      response.removeHeader('accept-ranges');
      return response.end(bytes);
    };
    next();
  };
  const host = await open_site(directory, { below, host: packing });
  await faultless(async (page) => {
    await page.goto(`${host.root}search/?q=families`);
    await settled(page, '2 passages in 1 document');
  }, {}, host).finally(() => host.close());
  assert.ok(asked.length > 5);
  assert.deepEqual(asked.filter(({ headers, method }) => headers.range !== undefined || method !== 'GET').map(({ url }) => url), []);
});

// A host that fails as `fails` says until `mended` is set.
async function on_a_failing_host(fails, look) {
  const state = { mended: false };
  const host = await open_site(directory, { below, host: (request, response, next) => (state.mended ? next() : fails(request, response, next)) });
  const page = await (await host.browser.newContext()).newPage();
  try {
    await look(page, host, state);
  } finally {
    await host.close();
  }
}

// The page says what failed, and once the host is mended, trying again helps.
const is_said_and_mended = (fails, message) => on_a_failing_host(fails, async (page, host, state) => {
  await page.goto(`${host.root}search/?q=families`);
  await settled(page, message);
  state.mended = true;
  await page.getByRole('button', { name: 'Try again' }).click();
  await settled(page, '2 passages in 1 document');
});

const is_data = ({ url }) => /\/search\/[^/]+\/[^/]+\.bin$/.test(url);

test('bytes that are not the database are noticed, and trying again helps', async () => {
  const page_instead = (request, response, next) => (is_data(request)
    ? response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Not found</h1>') : next());
  await on_a_failing_host(page_instead, async (page, host, state) => {
    await page.goto(`${host.root}search/?q=families`);
    await settled(page, 'was not from this site’s search');
    assert.equal(await page.locator('#lists').isVisible(), true);
    state.mended = true;
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    assert.equal(await page.evaluate((wanted) => document.activeElement.matches(wanted), box), true, 'the focus is lost');
    await settled(page, '2 passages in 1 document');
  });
});

test('a server that answers with an error is not said to be the browser’s fault, and trying again helps', async () => {
  const overloaded = (request, response, next) => (is_data(request) ? response.writeHead(503).end('later') : next());
  await is_said_and_mended(overloaded, 'The server may be busy');
});

test('a connection that breaks is called that, and trying again helps', async () => {
  const hang_up = (request, response, next) => (is_data(request) ? request.socket.destroy() : next());
  await is_said_and_mended(hang_up, 'you are offline, or the site can’t be reached');
});

test('a site that is published anew while a reader searches goes on with the new database', async () => {
  let plans = 0;
  const moved = (request, response, next) => {
    if (request.url.startsWith('/search/slices.json') && ++plans === 1) {
      const plan = JSON.parse(readFileSync(join(directory, 'search/slices.json')));
      return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ...plan, directory: '0ldc0de' }));
    }
    return next();
  };
  await on_a_failing_host(moved, async (page, host) => {
    await page.goto(`${host.root}search/?q=families`);
    await settled(page, '2 passages in 1 document');
    assert.equal(plans, 2);
  });
});

test('a script that the browser kept for too long does not search a database of another schema', async () => {
  const newer = ({ url }, response, next) => {
    if (!url.endsWith('/boot.bin')) return next();
    const { directory: code } = JSON.parse(readFileSync(join(directory, 'search/slices.json')));
    const boot = inflateSync(readFileSync(join(directory, `search/${code}/boot.bin`))), version = boot.toString('latin1').search(/schema_version[\x01-\x1f]/);
    assert.notEqual(version, -1);
    boot[version + 'schema_version'.length] = 99;
    return response.writeHead(200).end(deflateSync(boot));
  };
  await on_a_failing_host(newer, async (page, host) => {
    await page.goto(`${host.root}search/?q=families`);
    await settled(page, 'Please reload');
  });
});

test('a search that does not come whole is said, and trying again helps', async () => {
  const { core } = search_files(directory);
  const whole = readFileSync(join(directory, 'assets/search', core)), flipped = Buffer.from(whole);
  flipped[flipped.length >> 1] ^= 0x10;
  const another_module = deflateSync(Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
  for (const damaged of [flipped, whole.subarray(0, whole.length >> 1), Buffer.from('<!doctype html>'), another_module]) {
    const wrong = (request, response, next) => (request.url.endsWith(core) ? response.writeHead(200).end(damaged) : next());
    await is_said_and_mended(wrong, damaged === another_module ? 'stopped because of an error' : 'was not from this site’s search');
  }
});

test('a worker that does not come whole is said, and trying again helps', async () => {
  const { worker } = search_files(directory);
  const whole = readFileSync(join(directory, 'assets/search', worker));
  for (const [status, bytes] of [[404, ''], [200, whole.subarray(0, whole.length >> 1)], [200, '<!doctype html>']]) {
    const wrong = (request, response, next) => (request.url.endsWith(worker)
      ? response.writeHead(status, { 'content-type': 'text/javascript', 'cache-control': 'max-age=31536000, immutable' }).end(bytes) : next());
    await is_said_and_mended(wrong, 'was not from this site’s search');
  }
});

test('on a slow line the page says how much has come', async () => {
  const held = [];
  const slow = (request, response, next) => (is_data(request) ? held.push(next) : next());
  await on_a_failing_host(slow, async (page, host, state) => {
    await page.goto(`${host.root}search/?q=families`);
    await settled(page, '^Loading search: [\\d,]+ KB$');
    state.mended = true;
    for (const go_on of held) go_on();
    await settled(page, '2 passages in 1 document');
  });
});

// Whatever hangs, a reader waits no longer than this for the next bytes (assets/search/client.ts).
const patience = 20_000;

test('where nothing comes for a while, whichever file hangs, the reader is told, and trying again helps', async () => {
  const files = { worker: /\/worker-/, core: /\/core-/, plan: /slices\.json/, 'first pages': /boot\.bin/, 'a slice': /\/\d+\.bin$/ };
  for (const [name, file] of Object.entries(files)) {
    let is_held;
    const held = new Promise((resolve) => (is_held = resolve));
    const hangs = (request, response, next) => (file.test(request.url) ? is_held() : next());
    await on_a_failing_host(hangs, async (page, host, state) => {
      await page.clock.install();
      await page.goto(`${host.root}search/?q=families`);
      await held;
      await page.clock.fastForward(patience / 2);
      assert.equal(await page.getByRole('button', { name: 'Try again' }).count(), 0, `${name}: given up too soon`);
      await page.clock.fastForward(patience / 2);
      await settled(page, 'the connection has stopped sending');
      assert.equal(await page.locator('.results[aria-busy]').count(), 0, name);
      state.mended = true;
      await page.getByRole('button', { name: 'Try again' }).click();
      await settled(page, '2 passages in 1 document');
    });
  }
});

test('a line that is slow but goes on is waited for', async () => {
  let go_on;
  const slow = (request, response, next) => {
    if (!/boot\.bin/.test(request.url)) return next();
    const { directory: code } = JSON.parse(readFileSync(join(directory, 'search/slices.json')));
    const boot = readFileSync(join(directory, `search/${code}/boot.bin`));
    response.writeHead(200, { 'content-type': 'application/octet-stream' });
    let at = 0;
    go_on = () => {
      const end = at + Math.ceil(boot.length / 2);
      response.write(boot.subarray(at, end));
      at = end;
      if (at >= boot.length) response.end();
    };
  };
  await on_a_failing_host(slow, async (page, host) => {
    await page.clock.install();
    await page.goto(`${host.root}search/?q=families`);
    await settled(page, '^Loading search: \\d');
    const told = () => page.locator('main .search-summary').innerText();
    for (let part = 0; part < 2; ++part) {
      await page.clock.fastForward(patience * 0.7);
      const before = await told();
      go_on();
      if (part === 0) await page.waitForFunction((text) => document.querySelector('main .search-summary').textContent !== text, before);
    }
    await settled(page, '2 passages in 1 document');
  });
});

test('a worker that is missing is told at once, however slowly the search itself comes', async () => {
  const held = [];
  const wrong = (request, response, next) => {
    if (/\/worker-/.test(request.url)) return response.writeHead(404).end();
    return /\/core-/.test(request.url) ? void held.push(next) : next();
  };
  await on_a_failing_host(wrong, async (page, host, state) => {
    await page.goto(`${host.root}search/?q=families`);
    await settled(page, 'was not from this site’s search');
    for (const go_on of held) go_on();
    state.mended = true;
    await page.getByRole('button', { name: 'Try again' }).click();
    await settled(page, '2 passages in 1 document');
  });
});

test('what is told when the search is forbidden is not told over by bytes that still come', async () => {
  const held = [];
  const strict = (request, response, next) => {
    response.setHeader('Content-Security-Policy', "default-src 'self'");
    return /\.bin$/.test(request.url) ? void held.push(next) : next();
  };
  await on_a_failing_host(strict, async (page, host) => {
    await page.goto(`${host.root}search/?q=families`);
    await settled(page, 'security settings');
    const told = await page.evaluate(() => {
      globalThis.told = [];
      new MutationObserver(() => globalThis.told.push(document.querySelector('.search-summary').textContent))
        .observe(document.querySelector('.search-summary'), { childList: true, subtree: true, characterData: true });
      return globalThis.told;
    });
    for (const go_on of held) go_on();
    await page.waitForLoadState('networkidle');
    assert.deepEqual(told, await page.evaluate(() => globalThis.told));
  });
});

test('when the line breaks midway, no old results stay under the new error', async () => {
  let broken = false;
  const breaks = (request, response, next) => (broken ? request.socket.destroy() : next());
  await on_a_failing_host(breaks, async (page, host, state) => {
    await page.goto(`${host.root}search/?theme=reading`); // which takes no words of the index
    await settled(page, 'passages in');
    broken = true;
    await page.locator(box).fill('families');
    await settled(page, 'you are offline');
    assert.deepEqual(await titles(page), []);
    assert.equal(await page.locator('#lists').isVisible(), true);
    state.mended = true;
    await page.getByRole('button', { name: 'Try again' }).click();
    await settled(page, 'passage');
  });
});
