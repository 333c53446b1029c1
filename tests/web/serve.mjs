// `commonplace serve` as staff use it: pages come whole and load again when a file is saved, faults are shown on the page
// that is open, nothing else of the computer can be read, and neither many requests nor a client that never reads
// stop it.
//
//   node serve.mjs PROGRAM CLOCK
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const [program, clock] = process.argv.slice(2), top = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'commonplace-serve-')), content = join(folder, 'content');
const meeting = join(content, 'meetings/meeting-1.md');
const started = [];
let server, root;

class Preview {
  printed = '';

  constructor(options, env = {}) {
    this.process = spawn(program, ['serve', '--content', content, '--templates', join(top, 'templates'), '--assets', join(top, 'assets'),
      ...options], { env: { ...process.env, TMPDIR: folder, ...env } });
    for (const stream of [this.process.stdout, this.process.stderr]) stream.on('data', (data) => { this.printed += data; });
    this.ended = new Promise((done) => this.process.on('exit', (code) => done(code)));
    started.push(this);
  }

  // Resolves when `text` has been printed after the first `from` characters.
  async until_printed(text, from = 0) {
    const is_there = () => this.printed.slice(from).includes(text);
    for (let turns = 0; turns < 600 && !is_there(); ++turns) await new Promise((done) => setTimeout(done, 50));
    assert.ok(is_there(), `never printed ${text}: ${this.printed}`);
  }

  // Resolves when the site was built after `edit`.
  async built_after(edit) {
    const from = this.printed.length;
    edit();
    await this.until_printed(' pages (', from);
  }
}

before(async () => {
  cpSync(join(top, 'tests/site/fixture/content'), content, { recursive: true });
  server = new Preview(['--port', '0', '--today', '2024-01-02']);
  await server.until_printed(' pages (');
  root = server.printed.match(/http:\/\/127\.0\.0\.1:\d+\//)[0];
});

after(async () => {
  for (const { process, ended } of started) {
    if (process.exitCode === null) process.kill('SIGKILL');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

function ask(path, headers = {}, options = {}) {
  return new Promise((done, fail) => {
    const asked = request({ host: '127.0.0.1', port: new URL(root).port, path, headers, ...options }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    });
    asked.on('error', fail);
    asked.end();
  });
}

test('pages and files come as what they are', async () => {
  const page = await ask('/meetings/1/');
  assert.equal(page.status, 200);
  assert.equal(page.headers['content-type'], 'text/html; charset=utf-8');
  assert.match(page.body.toString(), /An hour for reading aloud|Reading aloud/);
  assert.match(page.body.toString(), /<script src="\/-\/live\.js" data-revision="1" defer><\/script><\/body>/);
  const again = await ask('/meetings/1/', { 'if-none-match': page.headers.etag });
  assert.deepEqual([again.status, again.body.length], [304, 0]);
  const slash = await ask('/meetings/1');
  assert.deepEqual([slash.status, new URL(slash.headers.location, `${root}meetings/1`).pathname], [301, '/meetings/1/']);
  const packed = await ask('/meetings/1/', { 'accept-encoding': 'gzip' });
  assert.equal(packed.headers['content-encoding'], 'gzip');
  assert.ok(packed.body.length < page.body.length);
  const part = await ask('/data/documents.json', { range: 'bytes=0-9' });
  assert.deepEqual([part.status, part.body.length], [206, 10]);
  assert.equal(part.headers['content-type'], 'application/json');
  const head = await ask('/search/search.db', {}, { method: 'HEAD' });
  assert.deepEqual([head.status, head.body.length], [200, 0]);
  const lost = await ask('/meetings/99/');
  assert.equal(lost.status, 404);
  assert.match(lost.body.toString(), /<base href="\/">/);
});

test('nothing but the site can be read', async () => {
  for (const path of ['/../content/site.yaml', '/%2e%2e/content/site.yaml', '/..%2fcontent/site.yaml', '/.commonplace',
    '//etc/passwd', '/meetings/..%2f..%2f..%2fetc/passwd', '/%00', '/-/other'])
    assert.equal((await ask(path)).status, 404, path);
  assert.equal((await ask('/', { host: 'elsewhere.example.org' })).status, 403, 'another name may not lead here');
  assert.ok((await ask('/', {}, { method: 'POST' })).status >= 400);
});

async function with_page(use) {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  try {
    await use(await browser.newPage({ viewport: { width: 900, height: 500 } }));
  } finally {
    await browser.close();
  }
}

test('an edit shows on the open page, which stays where it was; a fault is told on it and goes when it is mended', async () => {
  await with_page(async (page) => {
    const faults = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.goto(`${root}meetings/1/`);
    await page.evaluate(() => scrollTo(0, 600));
    const text = readFileSync(meeting, 'utf8');
    // As editors save: another file that takes the name.
    writeFileSync(`${meeting}.new`, text.replace('Lunch is counted by the kitchen.', 'Lunch is counted by the cooks.'));
    renameSync(`${meeting}.new`, meeting);
    await page.locator('li', { hasText: 'counted by the cooks' }).waitFor();
    await page.waitForFunction(() => Math.abs(scrollY - 600) < 3);
    writeFileSync(meeting, text.replace('themes: [reading, time]', 'themes: [readin, time]'));
    const overlay = page.locator('#preview-messages.errors');
    await overlay.waitFor();
    assert.match(await overlay.innerText(), /meetings\/meeting-1\.md:\d+:\d+: error:[^]*readin[^]*\^/);
    assert.equal(await page.locator('li', { hasText: 'counted by the cooks' }).count(), 1, 'the last good site is shown');
    writeFileSync(meeting, text);
    await overlay.waitFor({ state: 'detached' });
    await page.locator('li', { hasText: 'counted by the kitchen' }).waitFor();
    assert.deepEqual(faults, []);
  });
});

test('a page that a build overtakes, and one that comes back by the Back button, show the edit too', async () => {
  const text = readFileSync(meeting, 'utf8');
  const edit = (who) => server.built_after(() => writeFileSync(meeting, text.replace('counted by the kitchen', `counted by ${who}`)));
  await with_page(async (page) => {
    // The page is there, and its script not yet.
    await page.route('**/-/live.js', async (route) => {
      await edit('the cooks');
      await route.continue();
    }, { times: 1 });
    await page.goto(`${root}meetings/1/`);
    await page.locator('li', { hasText: 'counted by the cooks' }).waitFor();
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    await edit('the pupils');
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await page.locator('li', { hasText: 'counted by the pupils' }).waitFor();
    await edit('the kitchen');
  });
});

test('ten thousand requests over 64 connections are answered, beside clients that never read', async () => {
  const { port } = new URL(root);
  const deaf = Array.from({ length: 8 }, () => {
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => {});
    socket.pause();
    // More than fits the buffers between here and there.
    for (let i = 0; i < 200; ++i) socket.write(`GET /search/search.db HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
    return socket;
  });
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  let answered = 0;
  const one_after_another = async () => {
    for (let i = 0; i < 157; ++i) {
      const { status } = await ask('/themes/', {}, { agent });
      assert.equal(status, 200);
      ++answered;
    }
  };
  await Promise.all(Array.from({ length: 64 }, one_after_another));
  agent.destroy();
  deaf.forEach((socket) => socket.destroy());
  assert.equal(answered, 64 * 157);
  assert.equal((await ask('/')).status, 200);
});

test('a port that cannot be used is refused with the reason', async () => {
  const { port } = new URL(root);
  for (const [asked, said] of [[port, `cannot use port ${port} of this computer: address already in use`], ['65536', '`65536` is not a whole number from 0 to 65535']]) {
    const refused = new Preview(['--port', asked]);
    assert.equal(await refused.ended, 2);
    assert.ok(refused.printed.includes(said), refused.printed);
  }
});

test('at the port that browsers leave out of an address, the site is shown', async (t) => {
  const at_80 = new Preview(['--port', '80']);
  await Promise.race([at_80.until_printed(' pages ('), at_80.ended]);
  if (at_80.process.exitCode !== null) return t.skip('port 80 of this computer cannot be used');
  assert.equal((await ask('/', { host: '127.0.0.1' }, { port: 80 })).status, 200);
  assert.equal((await ask('/', { host: 'elsewhere.example.org' }, { port: 80 })).status, 403);
  at_80.process.kill('SIGTERM');
  assert.equal(await at_80.ended, 0);
});

test('a document that waits for a day is there on that day, though the preview was started the day before', async () => {
  const time = join(folder, 'time'), waiting = join(content, 'meetings/meeting-9.md');
  const set_clock = (when) => writeFileSync(time, `${Date.parse(when) / 1000}`);
  const noon = (day) => `2024-05-${day}T12:00:00-07:00`;
  set_clock(noon('01'));
  await server.built_after(() => writeFileSync(waiting, '---\nkind: meeting-summary\nnumber: 9\ntitle: Tides\ndates: 2024-04-01\n'
    + 'form: full\nsummary: Of tides.\npublish_on: 2024-05-02\n---\nThe tide came in.\n'));
  const preview = new Preview(['--port', '0', '--published'], { LD_PRELOAD: clock, CLOCK: time });
  await preview.until_printed(' pages (');
  const { port } = new URL(preview.printed.match(/http:\S+/)[0]);
  const status = async () => (await ask('/meetings/9/', { host: `127.0.0.1:${port}` }, { port })).status;
  assert.equal(await status(), 404);
  set_clock(noon('02'));
  await preview.built_after(() => writeFileSync(meeting, `${readFileSync(meeting, 'utf8')}\n`));
  assert.equal(await status(), 200);
  rmSync(waiting);
});

test('stopped, or when its terminal is closed, it ends well and leaves nothing behind', async () => {
  for (const signal of ['SIGHUP', 'SIGINT']) {
    const preview = new Preview(['--port', '0']);
    await preview.until_printed(' pages (');
    preview.process.kill(signal);
    assert.equal(await preview.ended, 0, signal);
  }
  for (const { process, ended } of started.filter((one) => one.process.exitCode === null)) {
    process.kill('SIGTERM');
    assert.equal(await ended, 0);
  }
  assert.deepEqual(readdirSync(folder).filter((name) => name.startsWith('commonplace-preview')), []);
  assert.ok(existsSync(meeting));
});
