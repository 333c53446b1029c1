// Debian's nginx with the map that a build writes: old addresses, also such as no file can answer, lead where
// content/redirects.yaml says.
//
//   node redirects.mjs COMMONPLACE        exit code 77 when nginx is missing
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve_with_nginx } from './nginx_server.mjs';

const moved = {
  '/old.aspx?id=1&part=a.b': '/meetings/1/#h-what-was-planted',
  '/old.aspx?id=2': '/themes/gardens/',
  '/sub/an%20old%20plan.pdf': '/meetings/1/',
  '/$uri/"x"/{1}/': '/themes/gardens/',
  '/reports': '/meetings/1/',
  '/cited': '/meetings/1/#h-what-was-planted',
  '/far/': 'https://elsewhere.example.org/a?b=c',
};
const place = mkdtempSync(join(tmpdir(), 'redirects-'));
let server;

// The answer's code and where it leads; a path is sent as it is.
async function answer(path) {
  const request = get({ host: '127.0.0.1', port: server.port, path, agent: false });
  const [response] = await once(request, 'response');
  response.resume();
  return [response.statusCode, response.headers.location?.replace(server.origin, '')];
}

before(async () => {
  const content = join(place, 'content'), site = join(place, 'site');
  cpSync('tests/build/base', content, { recursive: true });
  const lines = Object.entries(moved).map(([from, to]) => `${JSON.stringify(from)}: ${JSON.stringify(to)}\n`);
  appendFileSync(join(content, 'redirects.yaml'), lines.join(''));
  const build = ['build', '--no-cards', '--content', content, '--output', site, '--templates', 'templates', '--assets', 'assets',
    '--base-url', 'https://example.org/'];
  const built = spawnSync(process.argv[2], build, { encoding: 'utf8' });
  assert.equal(built.status, 0, built.stderr);
  server = await serve_with_nginx(site, '/');
});

after(async () => {
  await server?.end();
  rmSync(place, { recursive: true, force: true });
});

test('every old address leads to the new one', async () => {
  for (const [from, to] of Object.entries(moved)) assert.deepEqual(await answer(encodeURI(decodeURI(from))), [301, to], from);
});

test('a slash at the end makes no difference, and a query of the reader is passed on', async () => {
  assert.deepEqual(await answer('/reports/?q=reed'), [301, '/meetings/1/?q=reed']);
  assert.deepEqual(await answer('/reports?q=reed'), [301, '/meetings/1/?q=reed']);
  assert.deepEqual(await answer('/cited?q=reed'), [301, '/meetings/1/?q=reed#h-what-was-planted']);
  assert.deepEqual(await answer('/sub/an%20old%20plan.pdf?download=1'), [301, '/meetings/1/?download=1']);
});

test('what has not moved is served as it is', async () => {
  assert.equal((await answer('/meetings/1/'))[0], 200);
  assert.equal((await answer('/old.aspx?id=3'))[0], 301, 'to the page in the folder of that name');
  assert.equal((await answer('/nowhere/'))[0], 404);
});
