// What documents that wait hold is nowhere in the site: no word of a draft or of a document whose day has not
// come, no file that only they link, no name of a theme, entity or term that only they use, and nothing that
// editors left beside them. Each of these words begins with zq in secrets/, where nothing else does.
//
//   node canary.mjs PROGRAM PROJECT
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { elements_of, read_site } from './built_site.mjs';

const [program, project] = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), 'commonplace-canary-'));
after(() => rmSync(scratch, { recursive: true }));

const content = join(scratch, 'content');  // a copy, since a build keeps its list of addresses there
cpSync(join(project, 'tests/site/secrets'), content, { recursive: true });
const source = ['--content', content, '--templates', join(project, 'templates'), '--assets', join(project, 'assets')];

function built(name, ...options) {
  const directory = join(scratch, name);
  const { status, stdout, stderr } = spawnSync(program, ['build', ...source, '--no-cards', '--output', directory, ...options], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return { directory, files: read_site(directory), said: stdout + stderr };
}

// Every place where a canary is: names of files, their bytes, and those of the slices of the database. In packed bytes
// any three letters stand somewhere by chance, so short canaries are looked for in texts alone.
const is_packed = (path) => /\.(bin|db|woff2|wasm|png|ico)$/.test(path);

function places_of(files, canary, short = /(?!)/) {
  const places = [];
  for (const [path, bytes] of files) {
    const held = path.endsWith('.bin') ? Buffer.concat([bytes, inflateSync(bytes)]) : bytes;
    const texts = [path, held.toString('latin1'), held.toString('utf16le'), held.subarray(1).toString('utf16le')];
    if (texts.some((text) => canary.test(text) || (!is_packed(path) && short.test(text)))) places.push(path);
  }
  return places;
}

const today = built('today', '--today', '2024-12-04');
const canary = /zq(?:draft|later|left)|ZQ[DL]T/i, short_canary = /\bZ[RLD][BH]\b/;

test('nothing of a document that waits is in the site, and no leftovers', () => {
  assert.ok(today.files.size > 60, 'no site');
  assert.ok(today.files.has('search/search.db'), 'no database');
  assert.deepEqual(places_of(today.files, canary, short_canary), []);
});

test('search finds nothing of it, and completes no word to it', () => {
  for (const query of ['zqdraftpassage', 'zqlaterquote', 'theme:zqdraft', 'person:zqlater', 'ZQDT']) {
    const found = execFileSync(program, ['search', '--json', '--as-typed', '--site', today.directory, query], { encoding: 'utf8' });
    assert.deepEqual(JSON.parse(found), [], query);
  }
  for (const begun of ['zqd', 'zql', 'the zql'])
    assert.ok(!canary.test(execFileSync(program, ['search', '--complete', '--json', '--site', today.directory, begun], { encoding: 'utf8' }).replaceAll(begun, '')), begun);
});

test('what the published document links is there, and so is what is in files/', () => {
  for (const path of ['images/open-plan.png', 'meetings/open-notes.pdf', 'files/open-download.pdf']) assert.ok(today.files.has(path), path);
});

test('the build says what waits until when, and what is not published', () => {
  assert.match(today.said, /held back: meetings\/meeting-2\.md \(a draft\), meetings\/meeting-3\.md until 2024-12-05/);
  assert.match(today.said, /^next: 2024-12-05/m);
  assert.match(today.said, /\d+ files not published/);
  for (const leftover of ['Thumbs.db', 'meetings/meeting-2.md.bak', 'meetings/zqleftover.docx', 'images/zqleftover.png']) assert.ok(today.said.includes(leftover), leftover);
  assert.match(today.said, /zqleftover\.MD: warning/);
});

test('on its day a document is there with all that belongs to it, and the draft still waits', () => {
  const { files, said } = built('its_day', '--today', '2024-12-05');
  for (const part of ['passage', 'title', 'summary', 'quote', 'cell', 'alt', 'caption', 'footnote', 'note', 'takeaway', 'author', 'place', 'host', 'theme', 'report', 'plan'])
    assert.notDeepEqual(places_of(files, new RegExp(`zqlater${part}`, 'i')), [], part);
  assert.ok(files.has('files/zqlaterreport.pdf') && files.has('images/zqlaterplan.png'));
  assert.deepEqual(places_of(files, /zqdraft|ZQDT/i), []);
  assert.doesNotMatch(said, /^next:/m);
});

test('a preview of drafts says so on every page, and search engines are to leave it', () => {
  const { files } = built('preview', '--drafts');
  assert.notDeepEqual(places_of(files, /zqdraftpassage/i), []);
  assert.equal(files.get('robots.txt').toString(), 'User-agent: *\nDisallow: /\n');
  assert.ok(!files.has('sitemap.xml'));
  let pages = 0;
  for (const [path, bytes] of files) {
    if (!path.endsWith('.html')) continue;
    const elements = elements_of(bytes);
    const robots = elements.filter(({ name, attributes }) => name === 'meta' && attributes.name === 'robots');
    assert.deepEqual(robots.map(({ attributes }) => attributes.content), ['noindex'], path);
    assert.ok(!elements.some(({ name, attributes }) => name === 'link' && attributes.rel === 'canonical'), path);
    if (elements.some(({ attributes }) => attributes['http-equiv'] === 'refresh')) continue;
    assert.ok(elements.some(({ attributes, text }) => attributes.class === 'preview' && /drafts/.test(text)), path);
    ++pages;
  }
  assert.ok(pages > 20, 'no pages');
});

test('subscribers hear of what came out and of what was corrected', () => {
  const feed = today.files.get('feed.xml').toString(), page = today.files.get('meetings/1/index.html').toString();
  assert.match(feed, /<published>2024-03-20T00:00:00Z<\/published>\s*<updated>2024-04-02T00:00:00Z<\/updated>/);
  assert.match(feed, /<summary>Corrected April 2, 2024: The second garden is larger\./);
  assert.match(today.files.get('sitemap.xml').toString(), /meetings\/1\/<\/loc><lastmod>2024-04-02<\/lastmod>/);
  assert.match(page, /"datePublished":"2024-03-20","dateModified":"2024-04-02"/);
  assert.match(page, /Corrected April 2, 2024: The second garden is larger\./);
});
