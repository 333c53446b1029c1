// Debian's nginx with the files of hosting/, as docs/hosting.md tells to set it up, on a free port of this machine.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const hosting = join(dirname(fileURLToPath(import.meta.url)), '../../hosting');
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

// Serves the folder `site` below `path`. Returns the server's port and origin, and what ends it.
export async function serve_with_nginx(site, path) {
  const place = mkdtempSync(join(tmpdir(), 'nginx-'));
  mkdirSync(join(place, 'tmp'));
  for (const name of ['nginx.conf', 'nginx-site.conf']) {
    const settings = readFileSync(join(hosting, name), 'utf8');
    const here = settings.replaceAll('/srv/knowledge/site/', '@/').replaceAll('/knowledge/', path).replaceAll('@/', `${site}/`);
    writeFileSync(join(place, `hosting-${name}`), here);
  }
  const port = await free_port();
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${place}/tmp/${name};`).join('\n  ');
  writeFileSync(join(place, 'main.conf'), `${process.getuid() === 0 ? 'user root;' : ''}
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
  include ${place}/hosting-nginx.conf;
  server {
    listen 127.0.0.1:${port};
    include ${place}/hosting-nginx-site.conf;
  }
}
`);
  const server = spawn(nginx, ['-p', place, '-e', join(place, 'error.log'), '-c', join(place, 'main.conf')], { stdio: ['ignore', 'inherit', 'inherit'] });
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; ++tries) {
    assert.ok(server.exitCode === null && tries < 200, 'nginx does not start');
    if (await fetch(origin + path).then(() => true, () => false)) break;
    await new Promise((done) => setTimeout(done, 50));
  }
  return {
    port,
    origin,
    async end() {
      if (server.exitCode === null) {
        server.kill('SIGQUIT');
        await once(server, 'exit');
      }
      rmSync(place, { recursive: true, force: true });
    },
  };
}
