// A built site on a server of this machine, and a browser to open it with.
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';
import sirv from 'sirv';

// The system's Chromium; its own sandbox is not to be had by root, and only our own pages are opened.
export const open_browser = (switches = []) =>
  chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage', ...switches] });

// `host` may answer a request itself, (request, response, next) as in sirv; `below` is the path of the server
// that the site lies under; `switches` are further ones of Chromium; `open_browser` opens another browser instead.
export async function open_site(directory,
  { host = (request, response, next) => next(), below = '', switches = [], open_browser: open_one = open_browser } = {}) {
  const files = sirv(directory, { etag: true });
  const browser = await open_one(switches);  // first, because a server would keep a test going when this fails
  const server = createServer((request, response) => {
    if (!request.url.startsWith(`${below}/`)) return void response.writeHead(404).end('outside the site');
    request.url = request.url.slice(below.length);
    host(request, response, () => files(request, response));
  }).listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const close = async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, root: `http://127.0.0.1:${server.address().port}${below}/`, browser, close };
}

// Runs `look` with a page and returns what went wrong meanwhile: errors on the console, violations of
// the content security policy (which browsers also put there), failed and foreign requests.
export async function watched({ browser, origin }, options, look) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const faults = [];
  const say = (what) => faults.push(`${new URL(page.url(), origin).pathname}: ${what}`);
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && say(message.text()));
  page.on('pageerror', (error) => say(error.message));
  page.on('request', (request) => request.url().startsWith(`${origin}/`) || say(`asks ${request.url()}`));
  page.on('response', (response) => response.status() >= 400 && say(`${response.status()} for ${response.url()}`));
  await look(page, say);
  await context.close();
  return faults;
}
