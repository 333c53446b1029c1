// The files of hosting/ on Debian's nginx, below a path of its server: every page and file is served, as docs/hosting.md
// says it is, and the search works.
//
//   node nginx.mjs SITE        exit code 77 when nginx is missing
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { read_site } from './built_site.mjs';
import { serve_with_nginx } from './nginx_server.mjs';
import { open_browser, watched } from './opened_site.mjs';

const files = read_site(process.argv[2]);
// nginx, as another user, may not be able to read the build folder.
const place = mkdtempSync(join(tmpdir(), 'site-'));
let server, root, origin;

before(async () => {
  cpSync(process.argv[2], join(place, 'site'), { recursive: true });
  server = await serve_with_nginx(join(place, 'site'), '/knowledge/');
  origin = server.origin;
  root = `${origin}/knowledge/`;
});

after(async () => {
  await server?.end();
  rmSync(place, { recursive: true, force: true });
});

const published = [...files.keys()].filter((path) => !path.startsWith('.commonplace'));
const address = (path) => root + path.replace(/(^|\/)index\.html$/, '$1').split('/').map(encodeURIComponent).join('/');

test('every file of the site is served as it is, compressed or not', async () => {
  for (const path of published) {
    const answer = await fetch(address(path));
    assert.equal(answer.status, 200, path);
    assert.ok(Buffer.from(await answer.arrayBuffer()).equals(files.get(path)), path);
  }
});

test('named by its hash, a file is kept forever; anything else is asked for anew', async () => {
  for (const path of published) {
    const is_hashed = /^(assets\/.*-[0-9A-Za-z]{8,10}\.\w+|search\/\w{12}\/\w+\.bin)$/.test(path);
    const caching = (await fetch(address(path), { method: 'HEAD' })).headers.get('cache-control');
    assert.equal(caching, is_hashed ? 'public, max-age=31536000, immutable' : 'no-cache', path);
  }
  assert.ok(published.filter((path) => path.startsWith('assets/')).every((path) => /-[0-9A-Za-z]{8,10}\.\w+$/.test(path)), 'an asset without a hash');
});

test('a page that was not changed costs no bytes', async () => {
  const first = await fetch(root);
  const again = await fetch(root, { headers: { 'If-None-Match': first.headers.get('etag') } });
  assert.equal(again.status, 304);
});

test('pages, scripts and data are compressed, and are what they say', async () => {
  const script = published.find((path) => /^assets\/search-.*js$/.test(path));
  for (const [path, type] of [['index.html', 'text/html'], [script, 'application/javascript'], ['data/documents.json', 'application/json'],
    ['feed.xml', 'text/xml'], ['manifest.json', 'application/json'], ['favicon.ico', 'image/x-icon']]) {
    const answer = await fetch(address(path));
    assert.ok(answer.headers.get('content-type').startsWith(type), `${path}: ${answer.headers.get('content-type')}`);
    if (files.get(path).length > 512 && path !== 'favicon.ico') assert.equal(answer.headers.get('content-encoding'), 'gzip', path);
  }
  assert.throws(() => gunzipSync(files.get(script)));
});

test('a missing address shows the site\'s own page; lists of files are not shown', async () => {
  const missing = await fetch(`${root}nowhere/`);
  assert.equal(missing.status, 404);
  assert.equal(await missing.text(), files.get('404.html').toString());
  for (const path of ['.commonplace', '.commonplace-staging/0/index.html']) assert.equal((await fetch(root + path)).status, 404);
});

test('a reader searches, and no policy is violated', async () => {
  const browser = await open_browser();
  try {
    const faults = await watched({ browser, origin }, {}, async (page) => {
      await page.goto(`${root}search/?q=meeting`);
      await page.locator('.results a').first().waitFor({ timeout: 30000 });
    });
    assert.deepEqual(faults, []);
  } finally {
    await browser.close();
  }
});
