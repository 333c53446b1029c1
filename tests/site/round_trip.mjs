// A document page that a reader printed, and one that somebody has as a Word file, are imported again, and
// the drafts built: they must have the page's headings on their levels, its footnotes, quotations with their
// speakers, lists and tables. A print also has lines of the page itself: a list of facts before the text,
// how to cite after it.
//
//   node round_trip.mjs PROGRAM MAKE_DOCX CONTENT SITE
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { reviewed } from './larger_sites.mjs';
import { word_file } from './word_file.mjs';

const [program, make_docx, content, site] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'commonplace-round-trip-'));
const data_of = (directory, id) => JSON.parse(readFileSync(join(directory, `data/documents/${id}.json`), 'utf8'));
const documents = JSON.parse(readFileSync(join(site, 'data/documents.json'), 'utf8'));
const run = (command, ...options) => execFileSync(command, options, { stdio: ['ignore', 'ignore', 'pipe'] });
const page_of = ({ url }) => join(site, url, 'index.html');

async function print_all() {
  // The system's Chromium; its own sandbox is not to be had by root, and only our own pages are opened.
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  const page = await browser.newPage({ javaScriptEnabled: false });
  for (const one of documents) {
    await page.goto(pathToFileURL(page_of(one)).href);
    // The text itself, as it was before pages said on paper where they come from and what they tell at a glance.
    await page.evaluate(() => document.querySelectorAll('.printed-head, .printed, .glance, .origin, .cite').forEach((one) => one.remove()));
    const margin = { top: '1in', bottom: '1in', left: '1in', right: '1in' };
    await page.pdf({ path: join(folder, `${one.id}.pdf`), format: 'Letter', margin });
  }
  await browser.close();
}

function write_all() {
  for (const one of documents) {
    const shorthand = join(folder, `${one.id}.txt`);
    writeFileSync(shorthand, word_file(readFileSync(page_of(one), 'utf8'), `https://example.org/${one.url}`));
    run(make_docx, shorthand, join(folder, `${one.id}.docx`));
  }
}

// The site of all documents, imported from files of one format.
function built_from(format) {
  const drafts = join(folder, `content-${format}`), again = join(folder, `site-${format}`);
  for (const kept of ['site.yaml', 'glossary.yaml', 'themes', 'entities', 'pages'])
    cpSync(join(content, kept), join(drafts, kept), { recursive: true });
  for (const { id, kind } of documents) {
    const place = join(drafts, kind === 'case-study' ? 'case-studies' : 'meetings');
    mkdirSync(place, { recursive: true });
    run(program, 'import', join(folder, `${id}.${format}`), '--content', drafts, '--kind', kind, '--output', join(place, `${id}.md`));
    reviewed(join(place, `${id}.md`));
  }
  run(program, 'build', '--content', drafts, '--templates', join(content, '../templates'), '--assets', join(content, '../assets'),
    '--output', again);
  return again;
}

const again = {};
before(async () => {
  await print_all();
  write_all();
  for (const format of ['pdf', 'docx']) again[format] = built_from(format);
});

after(() => rmSync(folder, { recursive: true }));

const plain = (text) => text.replace(/\s+/g, ' ').trim();
const of_kind = ({ passages }, kind) => passages.filter((one) => one.kind === kind).map(({ text }) => plain(text));
const headings = (document) => document.headings.map(({ level, text }) => `${level} ${plain(text)}`);
// Not those of three words and fewer: staff have to add these, since nobody can tell them from a title.
const quotes = (document) => document.quotes.filter(({ text }) => text.split(' ').length > 3).map(({ text, attribution }) => `${plain(text)} (${attribution})`);

function check_same(second, first) {
  for (const key of ['title', 'number', 'dates', 'place', 'kind'])
    assert.deepEqual(second[key], first[key], key);
  assert.deepEqual(second.footnotes.map(({ text }) => plain(text)), first.footnotes.map(({ text }) => plain(text)));
  assert.deepEqual(quotes(second), quotes(first));
  for (const kind of ['item', 'table']) assert.deepEqual(of_kind(second, kind), of_kind(first, kind), kind);
}

for (const { id } of documents) {
  test(`${id} is the same when its print has been imported`, () => {
    const [first, second] = [data_of(site, id), data_of(again.pdf, id)];
    check_same(second, first);
    const [wanted, found] = [headings(first), headings(second)];
    const begin = found.indexOf(wanted[0]);
    assert.deepEqual(found.slice(begin, begin + wanted.length), wanted, 'headings and their levels');
  });

  test(`${id} is the same when its Word file has been imported`, () => {
    const [first, second] = [data_of(site, id), data_of(again.docx, id)];
    check_same(second, first);
    assert.deepEqual(headings(second), headings(first), 'headings and their levels');
    const passages = ({ passages }) => passages.map(({ kind, text }) => `${kind}: ${plain(text)}`);
    assert.deepEqual(passages(second), passages(first));
  });
}
