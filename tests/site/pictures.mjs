// Share pictures of a site of made-up documents: which there are, that pages name them, and that they
// are drawn once.
//
//   node pictures.mjs PROGRAM        (from the top of the repository, for templates/ and assets/)
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { elements_of, read_site } from './built_site.mjs';

const program = process.argv[2];
const work = mkdtempSync(join(tmpdir(), 'pictures-'));
after(() => rmSync(work, { recursive: true }));
const content = join(work, 'content');
cpSync('tests/site/fixture/content', content, { recursive: true });

// What the build said of its pictures.
function build(name, ...options) {
  const { status, stderr } = spawnSync(program, ['build', '--content', content, '--templates', 'templates', '--assets', 'assets',
    '--output', join(work, name), '--today', '2024-01-02', '--timings', ...options], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return stderr.match(/^\d+ pictures? drawn, \d+ kept$/m)?.[0];
}

const is_card = (path) => /(^|\/)card\.png$/.test(path);
// Filters and further parts of lists share the picture of the page above them.
const owner = (path) => path.replace(/^(quotes)\/(?:theme|role|district|document)\/.*/, '$1/index.html').replace(/^(themes\/[^/]+)\/.+\/index\.html$/, '$1/index.html')
  .replace(/page\/\d+\/index\.html$/, 'index.html');
const is_page = (path) => path.endsWith('.html') && path !== '404.html';
// The tags of a page that tell of its picture, by name.
const told = (html) => Object.fromEntries(elements_of(html).filter(({ name }) => name === 'meta')
  .map(({ attributes: { property, name, content } }) => [property ?? name, content]).filter(([name]) => /^(og:image|twitter)/.test(name)));

test('every page that may be passed on names a picture: its own, or as a part of a list that of the whole', () => {
  build('site');
  const site = read_site(join(work, 'site'));
  const redirected = (path) => site.get(path).toString().includes('http-equiv="refresh"');
  const pages = [...site.keys()].filter((path) => is_page(path) && !redirected(path));
  const whole = pages.filter((path) => owner(path) === path);
  assert.ok(whole.length > 20 && pages.length > whole.length + 5);
  for (const path of ['index.html', 'quotes/index.html', 'meetings/index.html', 'districts/otter-bay-unified/index.html', 'about/index.html'])
    assert.ok(whole.includes(path), path);
  assert.deepEqual([...site.keys()].filter(is_card).sort(), whole.map((path) => path.replace('index.html', 'card.png')).sort());
  for (const [path, bytes] of site) {
    if (is_card(path)) {
      assert.equal(bytes.subarray(0, 8).toString('latin1'), '\x89PNG\r\n\x1a\n', path);
      assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [1200, 630], path);
      assert.ok(bytes.length < 100_000, `${path}: ${bytes.length} bytes`);
    }
    if (!path.endsWith('.html')) continue;
    const tags = told(bytes);
    // What has no picture of its own shows that of the site.
    if (redirected(path)) {
      assert.deepEqual(tags, { 'og:image': 'https://notes.example.org/harbor/card.png' }, path);
      continue;
    }
    const { 'og:image:alt': alt, ...rest } = tags;
    assert.deepEqual(rest, {
      'og:image': `https://notes.example.org/harbor/${(pages.includes(path) ? owner(path) : 'index.html').replace('index.html', 'card.png')}`,
      'og:image:type': 'image/png', 'og:image:width': '1200', 'og:image:height': '630', 'twitter:card': 'summary_large_image',
    }, path);
    assert.ok(alt.length > 5, path);
  }
});

test('a second build draws none, one after an edit draws what changed', () => {
  const cards = [...read_site(join(work, 'site')).keys()].filter(is_card).length;
  const times = () => [...read_site(join(work, 'site')).keys()].filter(is_card).map((path) => statSync(join(work, 'site', path)).mtimeMs);
  const before = times();
  assert.equal(build('site'), `0 pictures drawn, ${cards} kept`);
  assert.deepEqual(times(), before);
  const theme = join(content, 'themes/time.md');
  writeFileSync(theme, readFileSync(theme, 'utf8').replace(/^name: .*$/m, 'name: Time and minutes'));
  assert.equal(build('site'), `1 picture drawn, ${cards - 1} kept`);
  assert.equal(build('anew'), `${cards} pictures drawn, 0 kept`);
  const kept = read_site(join(work, 'site'));
  for (const [path, bytes] of read_site(join(work, 'anew')))  // the list also has what the first build leaves for one more
    if (path !== '.commonplace') assert.ok(bytes.equals(kept.get(path)), path);
});

test('without cards there are none, and no page names one', () => {
  assert.equal(build('site', '--no-cards'), undefined);
  const site = read_site(join(work, 'site'));
  assert.deepEqual([...site.keys()].filter(is_card), []);
  for (const [path, bytes] of site) if (path.endsWith('.html')) assert.deepEqual(told(bytes), {}, path);
});
