// Debian's nginx with the map that a build writes: old addresses, also such as no file can answer, lead where
// content/redirects.yaml says.
//
//   node redirects.mjs COMMONPLACE        exit code 77 when nginx is missing
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

const nginx = ['/usr/sbin/nginx', 'nginx'].find((name) => spawnSync(name, ['-v']).status === 0);
if (nginx === undefined) {
  console.error('skipped: nginx is missing (`.ci/install test`)');
  process.exit(77);
}

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
let server, port;

async function free_port() {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const found = listener.address().port;
  listener.close();
  await once(listener, 'close');
  return found;
}

// The answer's code and where it leads; a path is sent as it is.
async function answer(path) {
  const request = get({ host: '127.0.0.1', port, path, agent: false });
  const [response] = await once(request, 'response');
  response.resume();
  return [response.statusCode, response.headers.location?.replace(`http://127.0.0.1:${port}`, '')];
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
  port = await free_port();
  mkdirSync(join(place, 'tmp'));
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${place}/tmp/${name};`);
  writeFileSync(join(place, 'nginx.conf'), `${process.getuid() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${place}/pid;
error_log ${place}/error.log;
events { worker_connections 64; }
http {
  include /etc/nginx/mime.types;
  access_log off;
  ${folders.join('\n  ')}
  include ${site}/server/redirects.nginx.conf;
  server {
    listen 127.0.0.1:${port};
    root ${site};
    if ($commonplace_query) { return 301 $commonplace_query; }
    if ($commonplace_path) { return 301 $commonplace_path; }
  }
}
`);
  server = spawn(nginx, ['-c', join(place, 'nginx.conf'), '-p', place], { stdio: 'ignore' });
  for (let attempt = 0; attempt < 200; ++attempt) {
    const is_up = await answer('/').then(() => true, () => false);
    if (is_up) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail('nginx did not start');
});

after(async () => {
  if (server?.exitCode === null) {
    server.kill('SIGQUIT');
    await once(server, 'exit');
  }
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
