// A document page that a reader printed is imported again, and the draft built: it must have the page's
// headings on their levels, its footnotes, quotations with their speakers, lists and tables. The print
// also has lines of the page itself: a list of facts before the text, how to cite after it.
//
//   node round_trip.mjs PROGRAM CONTENT SITE
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';

const [program, content, site] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'commonplace-round-trip-'));
const data_of = (directory, id) => JSON.parse(readFileSync(join(directory, `data/documents/${id}.json`), 'utf8'));
const documents = JSON.parse(readFileSync(join(site, 'data/documents.json'), 'utf8'));
const again = join(folder, 'site');

before(async () => {
  // The system's Chromium; its own sandbox is not to be had by root, and only our own pages are opened.
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  const page = await browser.newPage({ javaScriptEnabled: false });
  const drafts = join(folder, 'content');
  for (const kept of ['site.yaml', 'glossary.yaml', 'themes', 'entities', 'pages'])
    cpSync(join(content, kept), join(drafts, kept), { recursive: true });
  for (const { id, kind, url } of documents) {
    await page.goto(pathToFileURL(join(site, url, 'index.html')).href);
    const path = join(folder, `${id}.pdf`);
    await page.pdf({ path, format: 'Letter', margin: { top: '1in', bottom: '1in', left: '1in', right: '1in' } });
    const place = join(drafts, kind === 'case-study' ? 'case-studies' : 'meetings');
    mkdirSync(place, { recursive: true });
    execFileSync(program, ['import', path, '--content', drafts, '--kind', kind, '--output', join(place, `${id}.md`)],
      { stdio: ['ignore', 'ignore', 'pipe'] });
  }
  await browser.close();
  execFileSync(program, ['build', '--content', drafts, '--templates', join(content, '../templates'),
    '--assets', join(content, '../assets'), '--output', again], { stdio: ['ignore', 'ignore', 'pipe'] });
});

after(() => rmSync(folder, { recursive: true }));

const plain = (text) => text.replace(/\s+/g, ' ').trim();
const of_kind = ({ passages }, kind) => passages.filter((one) => one.kind === kind).map(({ text }) => plain(text));

for (const { id } of documents) {
  test(`${id} is the same when its print has been imported`, () => {
    const [first, second] = [data_of(site, id), data_of(again, id)];
    for (const key of ['title', 'number', 'dates', 'place', 'kind'])
      assert.deepEqual(second[key], first[key], key);
    const headings = ({ headings }) => headings.map(({ level, text }) => `${level} ${plain(text)}`);
    const [wanted, found] = [headings(first), headings(second)];
    const begin = found.indexOf(wanted[0]);
    assert.deepEqual(found.slice(begin, begin + wanted.length), wanted, 'headings and their levels');
    assert.deepEqual(second.footnotes.map(({ text }) => plain(text)), first.footnotes.map(({ text }) => plain(text)));
    const quotes = ({ quotes }) => quotes.map(({ text, attribution }) => `${plain(text)} (${attribution})`);
    assert.deepEqual(quotes(second), quotes(first));
    for (const kind of ['item', 'table']) assert.deepEqual(of_kind(second, kind), of_kind(first, kind), kind);
  });
}
