// What readers meet at an address that a page has no longer: the made-up site is built, edited, and built again.
//
//   node former_addresses.mjs PROGRAM       (from the top of the repository, for templates/ and assets/)
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { open_site, watched } from './opened_site.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'former-'));
after(() => rmSync(work, { recursive: true }));
const content = join(work, 'content'), output = join(work, 'site'), ledger = join(content, 'addresses.txt');
cpSync(join(here, 'fixture', 'content'), content, { recursive: true });

const build = (...options) => spawnSync(process.argv[2], ['build', '--content', content, '--templates', 'templates',
  '--assets', 'assets', '--output', output, '--no-cards', '--today', '2024-01-02', ...options], { encoding: 'utf8' });

function edit(file, from, to) {
  const path = join(content, file), text = readFileSync(path, 'utf8');
  assert(text.includes(from), `${file} holds ${from}`);
  writeFileSync(path, text.replace(from, to));
}

const id_of = (beginning) => {
  const line = readFileSync(ledger, 'utf8').split('\n').find((one) => one.startsWith('  p-') && one.includes(` ${beginning}`));
  assert(line, `${beginning} is in the list`);
  return line.trim().split(' ')[0];
};

const first = build();
assert.equal(first.status, 0, first.stderr);
const edited = id_of('Teachers'), removed = id_of('Nobody asked the aides'), moved = id_of('Attendance is taken');

test('a build that would lose an address publishes nothing and says what to write', () => {
  const page = join(output, 'meetings/1/index.html'), before = readFileSync(page), listed = readFileSync(ledger);
  edit('meetings/meeting-1.md', '> Nobody asked the aides first, and that is on me.\n', '');
  const refused = build();
  assert.equal(refused.status, 1);
  assert.match(refused.stderr, new RegExp(`meeting-1\\.md:\\d+.*the passage \`/meetings/1/#${removed}\`, “Nobody asked the aides`));
  assert.match(refused.stderr, new RegExp(`\`  ${removed} gone\``));
  assert.deepEqual(readFileSync(page), before);
  assert.deepEqual(readFileSync(ledger), listed);
});

test('readers are led to the edited words, told of removed ones, and sent on with their anchor', async () => {
  edit('meetings/meeting-1.md', 'lost a quiet half hour', 'lost a quiet half an hour');
  edit('meetings/meeting-1.md', 'number: 1\n', 'number: 11\n');
  edit('meetings/meeting-1.md', '1. Attendance is taken at the gate.\n2. Lunch', '1. Lunch');
  const path = join(content, 'meetings/meeting-2.md');
  writeFileSync(path, `${readFileSync(path, 'utf8')}\nAttendance is taken at the gate.\n`);
  const second = build('--accept-losses');
  assert.equal(second.status, 0, second.stderr);
  assert.match(second.stderr, /`\/meetings\/1\/` now leads to `\/meetings\/11\/`/);
  assert.match(second.stderr, /given up: the passage/);

  const site = await open_site(output);
  try {
    const faults = await watched(site, {}, async (page) => {
      const notice = page.locator('.address-notice');
      const go = async (address) => {
        await page.goto('about:blank');
        await page.goto(site.root + address);
        await page.waitForURL(/\/meetings\/11\//);
      };
      await go(`meetings/1/?q=hour#${edited}`);
      assert.equal(new URL(page.url()).search, '?q=hour');
      assert.equal(new URL(page.url()).hash, `#${edited}`);
      assert.match(await page.locator('.passage:has(> .former:target)').innerText(), /half an hour/);
      assert.equal(await notice.count(), 0);

      await go(`meetings/11/#${removed}`);
      assert.match(await notice.innerText(), /was removed/);
      assert(await notice.evaluate((one) => one === document.activeElement), 'is heard and comes first');
      assert.equal(await notice.getAttribute('role'), 'status');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      assert.match(await page.locator(':target').innerText(), /half an hour/);
      assert.equal(await notice.count(), 0);

      await go(`meetings/11/#${moved}`);
      await notice.locator('a').click();
      await page.waitForURL(/\/meetings\/2\//);
      assert.match(await page.locator(':target').innerText(), /Attendance is taken/);

      await go('meetings/11/#p-000000');
      assert.match(await notice.innerText(), /not in this document/);
    });
    assert.deepEqual(faults, []);

    const plain = await watched(site, { javaScriptEnabled: false }, async (page) => {
      await page.goto(`${site.root}meetings/1/`);
      await page.waitForURL(/\/meetings\/11\//);
      await page.goto(`${site.root}meetings/11/#${removed}`);
      assert.equal(await page.locator('.address-notice').count(), 0);
    });
    assert.deepEqual(plain, []);
  } finally {
    await site.close();
  }
});

test('a folder that cannot be written to is said, and the site is published', { skip: process.getuid?.() === 0 && 'root writes everywhere' }, () => {
  edit('meetings/meeting-1.md', 'half an hour', 'half of an hour');
  chmodSync(content, 0o555);
  const built = build();
  chmodSync(content, 0o755);
  assert.equal(built.status, 0, built.stderr);
  assert.match(built.stderr, /cannot be written/);
});
