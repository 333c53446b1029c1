// Builds the made-up documents of fixture/content and compares what comes out with fixture/expected:
// every path of the site, the files that are an interface, and what a reader reads on some pages.
// UPDATE_GOLDEN=1 rewrites fixture/expected; the difference is the review.
//
//   node golden.mjs PROGRAM        (from the top of the repository, for templates/ and assets/)
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Parser } from 'htmlparser2';
import { read_site } from './built_site.mjs';

const program = process.argv[2];
const fixture = join(dirname(fileURLToPath(import.meta.url)), 'fixture');
const expected = join(fixture, 'expected');
const work = mkdtempSync(join(tmpdir(), 'golden-'));
after(() => rmSync(work, { recursive: true }));

// Kept as they are, or as the text a reader reads.
const interfaces = /^(data\/.*\.json|feed\.xml|themes\/reading\/feed\.xml|sitemap\.xml|robots\.txt|opensearch\.xml|.*\.(bib|ris))$/;
const read_pages = ['index.html', '404.html', 'meetings/index.html', 'meetings/1/index.html', 'meetings/2/index.html',
  'case-studies/otter-bay-2020/index.html', 'themes/reading/index.html', 'districts/otter-bay-unified/index.html',
  'policies/ad-hoc-act/index.html', 'entities/index.html', 'quotes/index.html', 'glossary/index.html',
  'search/index.html', 'first-round/index.html', 'about/index.html'];

const blocks = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'li', 'dt', 'dd', 'tr', 'figure', 'blockquote', 'footer',
  'header', 'nav', 'main', 'section', 'article', 'aside', 'form', 'div', 'caption', 'summary', 'title', 'pre', 'hr', 'br']);
const unread = new Set(['script', 'style', 'svg']);

// A page as lines of text: one for each block, headings with their level, links with their address.
function outline(html) {
  const lines = [''];
  const open = [];
  let silent = 0;
  const add = (text) => (lines[lines.length - 1] += text);
  const parser = new Parser({
    onopentag(name, { href, alt, src, type, name: control, value, ...rest }) {
      open.push(href);
      if (unread.has(name)) ++silent;
      if (blocks.has(name)) lines.push('');
      if (/^h[1-6]$/.test(name)) add('#'.repeat(Number(name[1])) + ' ');
      if (name === 'li') add(rest.value ? `${rest.value}. ` : '- ');
      if (name === 'td' || name === 'th') add('| ');
      if (name === 'a' && rest.id) add(`{${rest.id}} `);
      if (name === 'img') add(`![${alt}](${lasting(src)})`);
      if (name === 'input' || name === 'select') add(`[${type ?? name} ${control ?? ''} ${value ?? ''}] `);
    },
    ontext(text) {
      if (silent === 0) add(text.replace(/\s+/g, ' '));
    },
    onclosetag(name) {
      const href = open.pop();
      if (unread.has(name)) --silent;
      if (name === 'a' && href !== undefined) add(` <${href}>`);
      if (blocks.has(name)) lines.push('');
    },
  }, { decodeEntities: true });
  parser.end(html.toString('utf8'));
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '').join('\n') + '\n';
}

// A path without what changes with every word of the site, and with every change of the scripts, style sheets and faces.
const lasting = (path) => path.replace(/[0-9a-z]{12}\/\d+\.bin$/, '<hash>/<number>.bin').replace(/[0-9a-z]{12}(?=\/boot\.bin$)/, '<hash>')
  .replace(/-[0-9a-f]{10}(?=\.(css|js|bin|png|svg)$)/, '-<hash>')
  .replace(/-[0-9A-Z]{8}(?=\.woff2$)/, '-<hash>');

// What is compared, as a map from the path below fixture/expected to its text.
function picture_of(site) {
  const picture = new Map([['paths.txt', [...new Set([...site.keys()].map(lasting))].sort().map((path) => `${path}\n`).join('')]]);
  for (const [path, bytes] of site) if (interfaces.test(path)) picture.set(path, bytes.toString('utf8'));
  for (const path of read_pages) picture.set(`${path.replace(/(\/index)?\.html$/, '')}.page.txt`, outline(site.get(path) ?? ''));
  return picture;
}

function build(output, ...options) {
  return build_of(join(fixture, 'content'), output, ...options);
}

function build_of(content, output, ...options) {
  execFileSync(program, ['build', '--content', content, '--templates', 'templates', '--assets', 'assets',
    '--output', output, '--today', '2024-01-02', ...options], { stdio: ['ignore', 'ignore', 'inherit'] });
  return read_site(output);
}

test('the outline of a page shows its headings, links and cells', () => {
  assert.equal(outline('<title>T</title><main><h2>A <em>b</em></h2><p>See <a href="x/">the &amp; x</a>.</p><ul><li>one</ul>'
    + '<table><tr><td>1</td><td>2</td></tr></table><script>no</script></main>'),
  'T\n## A b\nSee the & x <x/>.\n- one\n| 1| 2\n');
});

test('the site made of the fixture is the one expected', () => {
  const picture = picture_of(build(join(work, 'site')));
  if (process.env.UPDATE_GOLDEN === '1') {
    rmSync(expected, { recursive: true, force: true });
    for (const [path, text] of picture) {
      mkdirSync(dirname(join(expected, path)), { recursive: true });
      writeFileSync(join(expected, path), text);
    }
  }
  const wanted = read_site(expected);
  assert.deepEqual([...picture.keys()].sort(), [...wanted.keys()].sort());
  for (const [path, text] of picture) assert.equal(text, wanted.get(path).toString('utf8'), path);
});

test('a draft is nowhere on the site, unless drafts are asked for', () => {
  const says = (site) => [...site].filter(([, bytes]) => bytes.includes('heliotrope')).map(([path]) => path);
  assert.deepEqual(says(read_site(join(work, 'site'))), []);
  assert.ok(says(build(join(work, 'drafts'), '--drafts')).includes('meetings/4/index.html'));
});

test('what lies ahead is held back until its day', () => {
  // In a copy: the list of published addresses is of the whole site.
  const content = join(work, 'content');
  cpSync(join(fixture, 'content'), content, { recursive: true });
  rmSync(join(content, 'addresses.txt'));
  const has = (day, path) => build_of(content, join(work, day), '--today', day).has(path);
  assert.equal(has('2020-05-31', 'case-studies/otter-bay-2020/index.html'), false);
  assert.equal(has('2020-06-01', 'case-studies/otter-bay-2020/index.html'), true);
});
