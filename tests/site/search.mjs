// Search as readers use it: the box on every page, the page of results, the hits in a document; on a phone, by
// keyboard, with a screen reader's eyes; and what readers get when something is missing or goes wrong.
//
//   node search.mjs DIRECTORY       the site of fixture/content; it is put below a path of its server
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateSync, gzipSync, inflateSync } from 'node:zlib';
import { axe_faults } from './axe.mjs';
import { sideways, small_targets } from './measured_page.mjs';
import { open_site, watched } from './opened_site.mjs';

const directory = process.argv[2];
const below = '/harbor';

let site;
before(async () => {
  site = await open_site(directory, { below });
});
after(() => site?.close());

const box = 'input[type="search"]';
const status = (page) => page.locator('main > [role="status"], main > p[role="status"]').first();
const titles = (page) => page.locator('.results h3').allInnerTexts();
const settled = (page, text) => page.waitForFunction((wanted) =>
  new RegExp(wanted).test(document.querySelector('main [role="status"]')?.textContent ?? ''), text, { timeout: 20000 });

async function search_page(page, address = '') {
  await page.goto(`${site.root}search/${address}`);
}

// No fault may come up while a reader does this.
async function faultless(look, options = {}, on = site) {
  assert.deepEqual(await watched(on, options, look), []);
}

test('results come while one types, each keystroke in the place of the last, and the address says what was typed', async () => {
  await faultless(async (page) => {
    await search_page(page);
    await page.locator(box).pressSequentially('reading aloud', { delay: 30 });
    await settled(page, '^\\d+ passages in \\d+ documents$');
    assert.equal(new URL(page.url()).search, '?q=reading+aloud');
    assert.ok((await titles(page)).includes('Reading aloud: a first round'));
    assert.deepEqual(await page.locator('.results mark').first().innerText(), 'reading');
    assert.equal(await page.locator('#lists').isVisible(), false);
    await page.locator(box).fill('');
    await settled(page, 'Type a word or phrase');
    assert.equal(await page.locator('#lists').isVisible(), true);
    assert.equal(new URL(page.url()).search, '');
  });
});

test('the address alone shows the same again, and the back button goes to what was asked before', async () => {
  await faultless(async (page) => {
    await search_page(page, '?q=families');
    await settled(page, '2 passages in 1 document');
    await page.locator(box).fill('cooks');
    await page.locator(box).press('Enter');
    await settled(page, '^[2-9] passages');
    const found = await titles(page);
    await page.goBack();
    await settled(page, '2 passages in 1 document');
    assert.equal(await page.locator(box).inputValue(), 'families');
    await page.goForward();
    await settled(page, '^[2-9] passages');
    assert.deepEqual(await titles(page), found);
  });
});

test('names that begin as one types lead to their pages', async () => {
  await faultless(async (page) => {
    await search_page(page);
    const link = page.locator('.search-notes a', { hasText: /^Heron Point$/ });
    await page.locator(box).pressSequentially('he');
    await settled(page, '“he”|passage');
    assert.equal(await link.count(), 0);
    await page.locator(box).pressSequentially('ron po');
    await link.click();
    assert.equal(new URL(page.url()).pathname, `${below}/districts/heron-point-city-schools/`);
    await search_page(page);
    await page.locator(box).pressSequentially('ttp'); // a term that stands for an entity
    const pages = page.locator('.search-notes a', { hasText: /^TTP$/ });
    await pages.first().waitFor();
    assert.deepEqual(await pages.evaluateAll((all) => all.map(({ pathname }) => pathname)), [`${below}/programs/tide-table-project/`]);
  });
});

test('who puts the cursor into the box of any page has all of the search fetched, but searches for nothing', async () => {
  await faultless(async (page) => {
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${site.root}about/`);
    assert.deepEqual(asked.filter((path) => /\.bin$|worker/.test(path)), []);
    const boot = page.waitForResponse((response) => response.url().endsWith('/boot.bin'));
    await page.locator(box).focus();
    await boot;
    assert.equal(asked.filter((path) => /worker-|core-|slices\.json|boot\.bin/.test(path)).length, 4);
    assert.deepEqual(asked.filter((path) => /\/\d+\.bin$/.test(path)), []);
  });
});

const choose = async (page, dimension, label) => {
  const group = page.locator(`details[data-dimension="${dimension}"]`);
  if (!await group.evaluate((one) => one.open)) await group.locator('summary').click();
  await group.locator('label', { hasText: label }).locator('input').click();
};
const counts = (page, dimension) => page.locator(`details[data-dimension="${dimension}"] label`).evaluateAll((labels) =>
  Object.fromEntries(labels.map((label) => [label.querySelector('span').textContent, Number(label.querySelector('.count').textContent)])));

// What the data files say: the rows of a document are its passages and footnotes, those of a theme its passages.
const data = (path) => JSON.parse(readFileSync(join(directory, `data/${path}.json`)));
const of_documents = (name_of, wanted = () => true) => {
  const sums = {};
  for (const { id } of data('documents')) {
    const document = data(`documents/${id}`), name = name_of(document);
    const count = document.passages.filter(wanted).length + (wanted.length === 0 ? document.footnotes.length : 0);
    if (count > 0) sums[name] = (sums[name] ?? 0) + count;
  }
  return sums;
};
const kind_of = ({ kind }) => (kind === 'case-study' ? 'Case study' : 'Meeting summary');
const year_of = ({ dates }) => dates.start.slice(0, 4);

test('facets work without a query, combine, and count what is left', async () => {
  const of_themes = Object.fromEntries(data('themes').map(({ name, passages }) => [name, passages.length]));
  const on_reading = ({ themes }) => themes.includes('reading');
  await faultless(async (page) => {
    await search_page(page);
    await settled(page, 'Type a word or phrase');
    await page.locator('.facets details').first().waitFor();
    assert.deepEqual(await counts(page, 'theme'), of_themes);
    assert.deepEqual(await counts(page, 'kind'), of_documents(kind_of));
    assert.deepEqual(await counts(page, 'year'), of_documents(year_of));
    await choose(page, 'theme', 'Reading aloud');
    await settled(page, `^${of_themes['Reading aloud']} passages in 4 documents`);
    assert.deepEqual(await counts(page, 'kind'), of_documents(kind_of, on_reading));
    assert.deepEqual(await counts(page, 'theme'), of_themes);
    await choose(page, 'kind', 'Meeting summary');
    await settled(page, ' in 3 documents');
    const of_years = of_documents(year_of, on_reading);
    delete of_years[2020]; // the year of the case study
    assert.deepEqual(await counts(page, 'year'), of_years);
    await choose(page, 'year', '2019');
    await settled(page, ' in 1 document$');
    assert.equal(new URL(page.url()).search, '?theme=reading&year=2019&kind=meeting-summary');
    await page.locator(box).fill('numbers');
    await settled(page, '^1 passage in 1 document$');
    await page.reload();
    await settled(page, '^1 passage in 1 document$');
    assert.equal(await page.locator('details[data-dimension="year"] input:checked').count(), 1);
    await page.getByRole('link', { name: 'Clear all filters' }).click();
    await settled(page, ' in [2-4] documents');
  });
});

test('folded facets name what is chosen; beside the results themes are unfolded, and what a reader folds stays folded', async () => {
  const summaries = (page) => page.locator('.facets summary').allInnerTexts();
  const unfolded = (page) => page.locator('.facets details[open]').evaluateAll((all) => all.map(({ dataset }) => dataset.dimension));
  const address = '?theme=reading&theme=time&year=2019';
  await faultless(async (page) => {
    await search_page(page, address);
    await settled(page, ' in 1 document');
    assert.deepEqual((await summaries(page)).slice(0, 1), ['Theme: Time, Reading aloud']);
    assert.ok((await summaries(page)).includes('Year: 2019'));
    assert.deepEqual(await unfolded(page), []);
  }, { viewport: { width: 360, height: 640 } });
  await faultless(async (page) => {
    await search_page(page, address);
    await settled(page, ' in 1 document');
    assert.deepEqual(await unfolded(page), ['theme']);
    await page.locator('.facets summary').first().click();
    await page.locator(box).fill('a word that stands nowhere');
    await settled(page, '^No results');
    await page.locator(box).fill('');
    await settled(page, ' in 1 document');
    assert.deepEqual(await unfolded(page), []);
  });
});

test('a result opens at its passage with the hits marked, and one hit leads to the next', async () => {
  await faultless(async (page) => {
    await search_page(page, '?q=count');
    await settled(page, 'passages in');
    const link = page.locator('.results .excerpt a').first();
    const anchor = new URL(await link.getAttribute('href')).hash.slice(1);
    await link.click();
    await page.locator('nav.hits').waitFor();
    assert.equal(new URL(page.url()).hash, `#${anchor}`);
    assert.equal(new URL(page.url()).searchParams.get('q'), 'count');
    assert.ok(await page.locator(`[id="${anchor}"] mark`).count() > 0, 'no mark in the passage');
    assert.equal(await page.locator(`[id="${anchor}"]`).evaluate((one) => one.matches(':target')), true);
    const [, at, of] = (await page.locator('nav.hits [role="status"]').innerText()).match(/^Match (\d+) of (\d+)$/);
    assert.ok(Number(of) > 1, 'only one hit');
    await page.getByRole('button', { name: 'Next match' }).click();
    assert.equal(await page.locator('nav.hits [role="status"]').innerText(), `Match ${at % of + 1} of ${of}`);
    assert.equal(await page.locator('mark.current').count(), 1);
    await page.getByRole('button', { name: 'Previous match' }).click();
    assert.equal(await page.locator('nav.hits [role="status"]').innerText(), `Match ${at} of ${of}`);
    const words = await page.locator('main').innerText();
    const passage = await page.locator('mark.current').evaluate((mark) => mark.closest('[id]').id);
    await page.getByRole('button', { name: 'Clear highlights' }).press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.closest('[id]')?.id), passage, 'the focus is lost');
    assert.equal(await page.locator('main mark').count(), 0);
    assert.equal(await page.locator('main').innerText(), words);
  });
});

test('Ctrl+K and / lead to the box from every page, and a reader can switch / off', async () => {
  await faultless(async (page) => {
    const focused = () => page.evaluate((wanted) => document.activeElement.matches(wanted), box);
    const press = async (path, key) => {
      await page.goto(site.root + path);
      await page.keyboard.press(key);
      return focused();
    };
    for (const path of ['', 'meetings/1/', 'themes/', 'search/']) {
      for (const key of ['Control+k', '/']) assert.equal(await press(path, key), true, `${key} on ${path}`);
    }
    await page.keyboard.press('/');
    assert.equal(await page.locator(box).inputValue(), '/', 'who types / in the box means it');
    await page.locator('summary', { hasText: 'Search tips' }).click();
    await page.getByLabel('Press / to search').uncheck();
    assert.equal(await press('themes/', '/'), false);
    assert.equal(await press('themes/', 'Control+k'), true);
  });
});

test('from the header of any page a query goes to the page of results', async () => {
  await faultless(async (page) => {
    await page.goto(`${site.root}meetings/1/`);
    await page.locator(box).fill('families');
    await page.locator(box).press('Enter');
    await settled(page, '2 passages in 1 document');
    assert.equal(page.url(), `${site.root}search/?q=families`);
  });
});

test('by keyboard one gets from the box to the results, among them, and back', async () => {
  await faultless(async (page) => {
    await search_page(page, '?q=reading');
    await settled(page, 'passages in');
    await page.locator(box).focus();
    const at = () => page.evaluate(() => [...document.querySelectorAll('.results a')].indexOf(document.activeElement));
    const visited = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowDown', 'Escape', 'ArrowDown', 'ArrowUp']) {
      await page.keyboard.press(key);
      visited.push(await at());
    }
    assert.deepEqual(visited, [0, 1, 0, 1, -1, 0, -1]);
    assert.equal(await page.evaluate((wanted) => document.activeElement.matches(wanted), box), true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/(meetings|case-studies)\//);
  });
});

test('what was found is announced, and nothing of the page is at fault for who cannot see it', async () => {
  await faultless(async (page, say) => {
    await search_page(page, '?q=reading+LCFF');
    await settled(page, '.');
    await search_page(page, '?q=reading');
    await settled(page, 'passages in');
    await page.locator('summary').first().click();
    for (const fault of await axe_faults(page)) say(fault);
    assert.equal(await status(page).getAttribute('role'), 'status');
  });
});

test('on a phone, and enlarged to twice its size, nothing is cut off and everything can be touched', async () => {
  const look = (path) => async (page, say) => {
    await page.goto(site.root + path);
    await page.locator('.results a, nav.hits button').first().waitFor();
    for (const group of await page.locator('.facets summary').all()) await group.click();
    const overhang = await sideways(page);
    if (overhang > 0) say(`${overhang} px too wide`);
    for (const target of await small_targets(page)) say(target);
  };
  for (const path of ['search/?q=reading&theme=reading', 'meetings/1/?q=reading']) {
    await faultless(look(path), { viewport: { width: 360, height: 640 }, hasTouch: true });
    await faultless(look(path), { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2, hasTouch: true });
  }
});

test('without JavaScript the box leads to lists of everything, and the page says so', async () => {
  await faultless(async (page) => {
    await page.goto(`${site.root}meetings/1/`);
    await page.locator(box).fill('families');
    await page.locator(box).press('Enter');
    await page.waitForURL(/search\/\?q=families/);
    const text = await page.locator('main').innerText();
    assert.match(text, /Search needs JavaScript/);
    assert.ok(await page.locator('#lists a').count() > 5, 'no lists');
  }, { javaScriptEnabled: false });
});

test('a browser without WebAssembly is told, and is led to the lists', async () => {
  await faultless(async (page) => {
    await page.addInitScript(() => delete globalThis.WebAssembly);
    await search_page(page, '?q=families');
    await settled(page, 'too old for search');
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

test('what search gives away when it finds little: other forms, corrected words, near misses', async () => {
  await faultless(async (page) => {
    await search_page(page, '?q=TTP');
    await settled(page, 'passages? in');
    assert.match(await page.locator('.search-notes').innerText(), /Also searched for: Tide Table Project \(for TTP\)/);
    await page.getByRole('link', { name: 'Search only for what I typed' }).click();
    await settled(page, '1 passage in');
    assert.equal(new URL(page.url()).search, '?q=TTP&exact=1');
    await search_page(page, '?q=famlies');
    await settled(page, '2 passages in');
    assert.match(await page.locator('.search-notes').innerText(), /Showing results for families/);
    await page.getByRole('link', { name: 'Search instead for famlies' }).click();
    await settled(page, 'No results for “famlies”');
    await search_page(page, '?q=families+kitchen');
    await settled(page, 'Closest matches:');
    assert.match(await page.locator('.results .mark').first().innerText(), /^Missing: (families|kitchen)$/);
    await search_page(page, '?q=famil');
    assert.match(await page.locator('.search-notes ul').innerText(), /families/);
  });
});

test('the help shows what can be typed, and each example finds something', async () => {
  await faultless(async (page) => {
    await search_page(page);
    await page.locator('details.help summary').click();
    const examples = await page.locator('details.help dt a').allInnerTexts();
    assert.ok(examples.length >= 8, `only ${examples.length} examples`);
    for (const [i, query] of examples.entries()) {
      await page.locator('details.help dt a').nth(i).click();
      assert.equal(await page.locator(box).inputValue(), query);
      await settled(page, '^\\d+ passages? in');
    }
  });
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
    await settled(page, 'Try reloading, or browse below');
    assert.equal(await page.locator('#lists').isVisible(), true);
    state.mended = true;
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    assert.equal(await page.evaluate((wanted) => document.activeElement.matches(wanted), box), true, 'the focus is lost');
    await settled(page, '2 passages in 1 document');
  });
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
    const boot = inflateSync(readFileSync(join(directory, `search/${code}/boot.bin`))), version = boot.indexOf('schema_version\x05');
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
  const core = readdirSync(join(directory, 'assets/search')).find((name) => name.startsWith('core-'));
  const whole = readFileSync(join(directory, 'assets/search', core)), flipped = Buffer.from(whole);
  flipped[flipped.length >> 1] ^= 0x10;
  const another_module = deflateSync(Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
  for (const damaged of [flipped, whole.subarray(0, whole.length >> 1), Buffer.from('<!doctype html>'), another_module]) {
    const wrong = (request, response, next) => (request.url.endsWith(core) ? response.writeHead(200).end(damaged) : next());
    await is_said_and_mended(wrong, 'Try reloading, or browse below');
  }
});

test('a worker that does not come whole is said, and trying again helps', async () => {
  const worker = readdirSync(join(directory, 'assets/search')).find((name) => name.startsWith('worker-'));
  const whole = readFileSync(join(directory, 'assets/search', worker));
  for (const [status, bytes] of [[404, ''], [200, whole.subarray(0, whole.length >> 1)], [200, '<!doctype html>']]) {
    const wrong = (request, response, next) => (request.url.endsWith(worker)
      ? response.writeHead(status, { 'content-type': 'text/javascript', 'cache-control': 'max-age=31536000, immutable' }).end(bytes) : next());
    await is_said_and_mended(wrong, 'Try reloading, or browse below');
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
