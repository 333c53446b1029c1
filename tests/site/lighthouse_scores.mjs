// What Lighthouse gives the pages readers come to first, served as a good host would: packed, with files of hashed names
// kept for ever, at the address that the pages say is theirs. Nothing but this machine is asked.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import lighthouse from 'lighthouse';
import { kinds_of_pages, read_site } from './built_site.mjs';
import { open_site } from './opened_site.mjs';

const texts = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml',
  '.txt': 'text/plain', '.xml': 'application/xml' };
const is_hashed = (path) => /-[0-9a-f]{8,}\.\w+$|^search\/[^/]+\/[^/]+\.bin$/.test(path);

// Answers for what is packed and for what is kept; the rest is answered as elsewhere.
function good_host(directory) {
  const home = readFileSync(join(directory, 'index.html'), 'utf8').match(/<link rel="canonical" href="([^"]+)"/)[1];
  return (request, response, next) => {
    const path = decodeURIComponent(request.url.replace(/[?#].*/, '').slice(1)).replace(/(^|\/)$/, '$1index.html');
    response.setHeader('cache-control', is_hashed(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=600');
    const type = texts[extname(path)];
    if (type === undefined) return next();
    let text;
    try {
      text = readFileSync(join(directory, path), 'utf8');
    } catch {
      return next();
    }
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' })
      .end(gzipSync(text.replaceAll(home, `http://${request.headers.host}/`)));
  };
}

async function free_port() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

// Home, the longest document, theme and list of quotes, and the search page.
const first_pages = (directory) => kinds_of_pages(read_site(directory))
  .filter((path) => /^\/(meetings\/[^/]+\/|themes\/[^/]+\/|quotes\/|search\/)?$/.test(path));

// Calls `look` with each of the pages and a way to audit it: (settings, config) to Lighthouse's result.
export async function with_lighthouse(directory, look) {
  const port = await free_port();
  const site = await open_site(directory, { host: good_host(directory),
    switches: [`--remote-debugging-port=${port}`, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] });
  try {
    for (const path of first_pages(directory)) {
      await look(path, async (settings = {}, config = undefined) =>
        (await lighthouse(site.root + path.slice(1), { port, logLevel: 'error', ...settings }, config)).lhr);
    }
  } finally {
    await site.close();
  }
}
