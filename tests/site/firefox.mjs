// Search in Firefox: what readers do with it, and whole answers, which are those of the program only if Firefox's
// Unicode and WebAssembly do what the program's libraries do.
//
//   node firefox.mjs WHOLE_ANSWERS MADE_UP DIRECTORY      the site of fixture/content; that of content/
//
// Ends with 77, which ctest calls skipped, where there is no Firefox.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { firefox } from 'playwright-core';
import { made_up_queries } from './made_up_queries.mjs';
import { open_site, watched } from './opened_site.mjs';
import { search_files } from './search_files.mjs';
import { answered_by_program, requests_of } from './whole_answers.mjs';

const executablePath = '/usr/bin/firefox-esr';
if (!existsSync(executablePath)) {
  console.log(`skipped: there is no ${executablePath}; \`.ci/install firefox\` installs it`);
  process.exit(77);
}

const [whole_answers, made_up, shipped] = process.argv.slice(2);
const home = mkdtempSync(join(tmpdir(), 'commonplace-firefox-'));
process.on('exit', () => rmSync(home, { recursive: true, force: true }));

// Debian's Firefox, by the protocol that it speaks itself (WebDriver BiDi: the channel). Its profile is new, and so is
// its home, since root may not use another's. It finds no host by name, so it asks nobody but this machine.
const open_firefox = () => firefox.launch({ channel: 'moz-firefox', executablePath, timeout: 120_000,
  env: { ...process.env, HOME: home }, firefoxUserPrefs: { 'network.dns.disabled': true } });

let site, shipped_site;
before(async () => {
  site = await open_site(made_up, { below: '/harbor', open_browser: open_firefox });
  shipped_site = await open_site(shipped, { open_browser: () => site.browser });
}, { timeout: 150_000 });
after(async () => {
  await site?.close();
  await shipped_site?.close();
}, { timeout: 60_000 });

const box = 'input[type="search"]';
const settled = (page, text) => page.waitForFunction((wanted) =>
  new RegExp(wanted).test(document.querySelector('main .search-summary')?.textContent ?? ''), text);

// What a reader does, during which no fault may come up.
function firefox_test(name, look, on = () => site) {
  test(name, { timeout: 120_000 }, async (t) => {
    assert.deepEqual(await watched(on(), {}, (page) => look(page, t)), []);
  });
}

test('what goes wrong in Firefox is noticed', { timeout: 120_000 }, async () => {
  const body = '<!DOCTYPE html><html lang="en"><title>Bad</title><h1>Bad</h1><img src="missing.png" alt="x">'
    + '<img src="https://elsewhere.invalid/i.png" alt="y"><p style="color: red">red</p>'
    + '<script>new Worker("bad.js"); throw new Error("broken")</script></html>';
  const headers = { 'content-security-policy': "style-src 'sha256-none'" };
  const faults = await watched(site, {}, async (page) => {
    const said = page.waitForEvent('console', (message) => message.text().includes('in the worker'));
    await page.route('**/bad.html', (route) => route.fulfill({ contentType: 'text/html', body, headers }));
    await page.route('**/bad.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'console.error("in the worker")' }));
    await page.goto(`${site.root}bad.html`);
    await said;
  });
  for (const sign of ['404', 'asks https://elsewhere.invalid', 'style-src', 'broken', 'in the worker'])
    assert.ok(faults.some((fault) => fault.includes(sign)), `${sign} was not noticed:\n${faults.join('\n')}`);
});

firefox_test('results come while one types, with the words marked, and a facet narrows them', async (page) => {
  await page.goto(`${site.root}search/`);
  await page.locator(box).pressSequentially('reading aloud');
  await settled(page, '^4 passages in 3 documents$');
  const titles = await page.locator('.results article h3').allInnerTexts();
  assert.ok(titles.includes('Reading aloud: a first round') && titles.includes('Otter Bay: ten years of one habit'), titles.join(', '));
  assert.equal(await page.locator('.results mark').first().innerText(), 'reading');
  const kinds = page.locator('details[data-dimension="kind"]');
  await kinds.locator('summary').click();
  await kinds.locator('label', { hasText: 'Case study' }).locator('input').check();
  await settled(page, ' in 1 document$');
  assert.deepEqual(new Set(await page.locator('.results article h3').allInnerTexts()), new Set(['Otter Bay: ten years of one habit']));
  assert.equal(new URL(page.url()).search, '?q=reading+aloud&kind=case-study');
});

firefox_test('a result opens at its passage with the hits marked, and one hit leads to the next', async (page) => {
  await page.goto(`${site.root}search/?q=count`);
  await settled(page, '^\\d+ passages in \\d+ documents$');
  await page.locator('.results .excerpt a').first().click();
  const shown = page.locator('nav.hits [role="status"]'), passage = page.locator('main :target');
  await shown.waitFor();
  assert.match(await passage.locator('mark.current').innerText(), /^count/i);
  const [, at, of] = (await shown.innerText()).match(/^Match (\d+) of (\d+)$/);
  assert.equal(await page.locator('main mark').count(), Number(of));
  await page.getByRole('button', { name: 'Next match' }).click();
  assert.equal(await shown.innerText(), `Match ${at % of + 1} of ${of}`);
});

firefox_test('a word that is begun is completed', async (page) => {
  await page.goto(`${site.root}search/`);
  await page.locator(box).pressSequentially('famil');
  await page.locator('.search-notes').getByRole('link', { name: 'families', exact: true }).first().click();
  assert.equal(await page.locator(box).inputValue(), 'families');
  await settled(page, '^2 passages in 1 document$');
});

firefox_test('what is nowhere is said to be, and leads to the lists', async (page) => {
  await page.goto(`${site.root}search/`);
  await page.locator(box).fill('zzxqy');
  await settled(page, '^No passage has “zzxqy”');
  assert.equal(await page.locator('.results article h3').count(), 0);
  assert.equal(await page.locator('#lists').isVisible(), true);
});

// The client of pages (assets/search/client.ts) as a script that defines `client_of`.
async function client_of(directory) {
  const { core, worker } = search_files(directory);
  const { outputFiles } = await esbuild.build({
    stdin: { contents: "import { SearchClient } from './client'; globalThis.client_of = (root) => new SearchClient(new URL(root));",
      resolveDir: fileURLToPath(new URL('../../assets/search', import.meta.url)), loader: 'ts' },
    define: { CORE_FILE: JSON.stringify(`search/${core}`), WORKER_FILE: JSON.stringify(`search/${worker}`) },
    bundle: true, write: false, format: 'iife', charset: 'utf8' });
  return outputFiles[0].text;
}

firefox_test('the worker answers as the program does', async (page, t) => {
  const queries = made_up_queries(shipped, 400), { answers, hits } = requests_of(shipped, queries), requests = [...answers, ...hits];
  const wanted = answered_by_program(whole_answers, shipped, requests);
  await page.goto(`${shipped_site.root}about/`);
  await page.evaluate(await client_of(shipped));
  await page.evaluate((root) => { globalThis.client = globalThis.client_of(root); }, shipped_site.root);
  let finding = 0, marking = 0;
  for (let begin = 0; begin < requests.length; begin += 100) {
    const found = await page.evaluate(async (asked) => {
      const replies = [];
      for (const request of asked) {
        const reply = await globalThis.client.ask(request);
        replies.push(JSON.stringify(reply.answer ?? reply.passages));
      }
      return replies;
    }, requests.slice(begin, begin + 100));
    for (const [i, json] of found.entries()) {
      const request = requests[begin + i];
      assert.deepEqual(JSON.parse(json), JSON.parse(wanted[begin + i]), JSON.stringify(request));
      finding += Number(request.ask === 'answer' && !json.startsWith('{"results":[]'));
      marking += Number(request.ask === 'hits' && json.includes('"begin"'));
    }
  }
  assert.ok(finding > answers.length / 3, `only ${finding} of ${answers.length} answers have results`);
  assert.ok(marking > hits.length / 10, `only ${marking} of ${hits.length} documents have hits`);
  t.diagnostic(`${answers.length} answers, ${finding} with results; ${hits.length} documents, ${marking} with hits`);
}, () => shipped_site);
