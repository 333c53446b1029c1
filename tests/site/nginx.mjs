// The files of hosting/ on Debian's nginx, below a path of its server: every page and file is served, as docs/hosting.md
// says it is, and the search works.
//
//   node nginx.mjs SITE        exit code 77 when nginx is missing
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { read_site } from './built_site.mjs';
import { open_browser, watched } from './opened_site.mjs';

const hosting = join(dirname(fileURLToPath(import.meta.url)), '../../hosting');
const files = read_site(process.argv[2]);
const nginx = ['/usr/sbin/nginx', 'nginx'].find((name) => spawnSync(name, ['-v']).status === 0);
if (nginx === undefined) {
  console.error('skipped: nginx is missing (`.ci/install test`)');
  process.exit(77);
}

async function free_port() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

const place = mkdtempSync(join(tmpdir(), 'nginx-'));
let server, root, origin;

before(async () => {
  mkdirSync(join(place, 'tmp'));
  const site = join(place, 'site');
  cpSync(process.argv[2], site, { recursive: true });
  const settings = readFileSync(join(hosting, 'nginx-site.conf'), 'utf8').replaceAll('/srv/knowledge/site/', `${site}/`);
  writeFileSync(join(place, 'site.conf'), settings);
  const port = await free_port();
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${place}/tmp/${name};`).join('\n  ');
  writeFileSync(join(place, 'nginx.conf'), `${process.getuid() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${place}/pid;
error_log ${place}/error.log;
events { worker_connections 64; }
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  ${paths}
  include ${join(hosting, 'nginx.conf')};
  server {
    listen 127.0.0.1:${port};
    include ${place}/site.conf;
  }
}
`);
  server = spawn(nginx, ['-p', place, '-e', join(place, 'error.log'), '-c', join(place, 'nginx.conf')], { stdio: ['ignore', 'inherit', 'inherit'] });
  origin = `http://127.0.0.1:${port}`;
  root = `${origin}/knowledge/`;
  for (let tries = 0; ; ++tries) {
    assert.ok(server.exitCode === null && tries < 200, 'nginx does not start');
    if (await fetch(root).then(() => true, () => false)) break;
    await new Promise((done) => setTimeout(done, 50));
  }
});

after(async () => {
  if (server?.exitCode === null) {
    server.kill('SIGQUIT');
    await once(server, 'exit');
  }
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
