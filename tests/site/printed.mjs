// Prints pages with Chromium, as a reader may, and reads the PDF: what a document's page shows as
// heading, list, table, quotation or note must be told from it again. The print also has lines of the
// page itself: before the document the site's name and a list of facts, after it how to cite, what is
// named and what is related. Sheets of all pages say where they come from.
//
//   node printed.mjs PROGRAM DIRECTORY...
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';

const [program, ...directories] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'commonplace-printed-'));
let browser;

before(async () => {
  // The system's Chromium; its own sandbox is not to be had by root, and only our own pages are opened.
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage'] });
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

// What a link says of the file it leads to is no part of the text.
const plain = (text) => text.replace(/ \([A-Z0-9]+, [\d.]+ [KM]B\)/g, '').replace(/\s+/g, ' ').trim();

// Pieces as dump() of src/import/manuscript.h writes them: {kind, size, indent, words, bold, rows}.
// Raised figures are left out of `words`, as they are of the texts a site publishes.
function pieces_of(dump) {
  const pieces = [];
  for (const line of dump.replaceAll('↵', ' ').split('\n')) {
    const ink = line.match(/^ {2}<([a-z-]+) (\d+)-(\d+)/);
    const last = pieces.at(-1);
    if (ink) {
      last.bold ||= ink[1] === 'bold';
      if (ink[1] === 'superscript') last.bytes.fill(' ', Number(ink[2]), Number(ink[3]));
      last.raised ||= ink[1] === 'superscript' && ink[2] === '0';  // the sign of a note before its text
    } else if (line.startsWith('  ')) {
      last.rows.push(line.slice(2).replaceAll('⏎', ' ').split(' ‖ '));
    } else if (line) {
      const [head, words = ''] = line.split(' | ');
      const figure = (name) => Number(head.match(new RegExp(`${name}=([0-9.]+)`))?.[1] ?? 0);
      const bytes = Buffer.from(words.replaceAll('⏎', '\n'));
      pieces.push({ kind: head.split(' ')[0], size: figure('size'), indent: figure('indent'), bytes, rows: [] });
    }
  }
  // Chromium divides no words, but ends a line after a hyphen or dash within one.
  const whole = (bytes) => plain(bytes.toString().replace(/(\S[-–—])\n/g, '$1'));
  return pieces.map((piece) => ({ ...piece, words: whole(piece.bytes) }));
}

// `prepare`: what the reader does before printing.
async function printed(directory, url, prepare = () => {}) {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(pathToFileURL(join(directory, url, 'index.html')).href);
  await prepare(page);
  const path = join(folder, 'page.pdf');
  await page.pdf({ path, format: 'Letter' });
  await page.close();
  return pieces_of(execFileSync(program, [path], { encoding: 'utf8' }));
}

// The words of each sheet.
function sheets_of(pieces) {
  const sheets = [''];
  for (const { kind, words, rows } of pieces) {
    if (kind === 'page') sheets.push('');
    else sheets[sheets.length - 1] += ` ${words} ${rows.flat().join(' ')}`;
  }
  return sheets.slice(0, -1).map(plain);
}

const read = (directory, path) => JSON.parse(readFileSync(join(directory, path), 'utf8'));
const canonical = (directory, url) => readFileSync(join(directory, url, 'index.html'), 'utf8').match(/rel="canonical" href="([^"]*)"/)[1];
const site_of = (directory) => readFileSync(join(directory, 'index.html'), 'utf8').match(/data-site="([^"]*)"/)[1].replaceAll('&amp;', '&').replaceAll('&#39;', "'");
// A line is as wide as its letters: spaces beside a dot may be lost.
const solid = (text) => text.replace(/[\s·]+/g, '');

for (const directory of directories) {
  const documents = JSON.parse(readFileSync(join(directory, 'data/documents.json'), 'utf8'));
  for (const { id } of documents) {
    test(`${id} can be read again from its print`, async () => {
      const shown = JSON.parse(readFileSync(join(directory, `data/documents/${id}.json`), 'utf8'));
      const all = (await printed(directory, shown.url)).filter(({ kind }) => kind !== 'left-out');
      const end = all.findIndex(({ words, bold }) => bold && words === 'How to cite');
      assert.ok(end > 0, 'the page says how to cite it');
      const pieces = all.slice(0, end);

      // Headings: pieces of their own, bold, the larger the higher, in their order.
      const heads = shown.headings.map(({ text, level }) => {
        const piece = pieces.find((one) => one.words === plain(text) && one.bold);
        assert.ok(piece, `the heading "${text}"`);
        return { level, size: piece.size, at: pieces.indexOf(piece) };
      });
      for (let i = 1; i < heads.length; ++i) {
        assert.ok(heads[i - 1].at < heads[i].at, 'headings stand in their order');
        const [above, below] = [heads[i - 1], heads[i]];
        assert.equal(Math.sign(below.size - above.size), Math.sign(above.level - below.level), `sizes of ${shown.headings[i].text}`);
      }

      const of_kind = (kind) => shown.passages.filter((passage) => passage.kind === kind);
      // Items of a task list have boxes, which the importer does not read, in the place of bullets.
      const tasks = new Set([...readFileSync(join(directory, shown.url, 'index.html'), 'utf8').matchAll(/<li id="([^"]*)" class="passage task">/g)].map(([, id]) => id));
      for (const { id, text } of of_kind('item'))
        assert.ok(
          pieces.some(({ kind, words }, at) => {
            const [, number, rest] = words.match(/^(\d+\. )?(.*)$/);
            // The structurer joins what a page's end has cut.
            const cut = pieces[at + 1]?.kind === 'page' && pieces[at + 2] !== undefined;
            const whole = cut ? [rest, `${rest} ${pieces[at + 2].words}`] : [rest];
            return (kind === 'item' || number || tasks.has(id)) && whole.some((one) => plain(one) === plain(text));
          }), `the item "${text}"`);
      for (const { text } of of_kind('blockquote'))
        assert.ok(pieces.some(({ indent, words }) => indent > 0 && plain(text).startsWith(words)), `the quotation "${text}"`);
      // Above the text, the facts of a document are printed in two columns, which is a table as well.
      const tables = pieces.slice(heads[0]?.at ?? 0).filter(({ kind }) => kind === 'table');
      assert.equal(tables.length, of_kind('table').length, 'tables');
      for (const [i, { text }] of of_kind('table').entries()) {
        const cells = tables[i].rows.flat().join(' ');
        assert.equal(plain(cells), plain(text), 'cells of a table');
      }
      for (const { text } of shown.footnotes)
        assert.ok(pieces.some(({ words, size, raised }) => size < 1 && (raised || /^\d+\. /.test(words)) && words.includes(plain(text))), `the note "${text}"`);
    });
  }
}

for (const directory of directories) {
  const themes = read(directory, 'data/themes.json'), [document] = read(directory, 'data/documents.json');
  for (const { url } of [document, themes[0], { url: '/quotes/' }]) {
    test(`${url} of ${directory} says on paper where it comes from`, async () => {
      const sheets = sheets_of(await printed(directory, url));
      const [title, organization] = site_of(directory).split(' · '), address = canonical(directory, url);
      for (const words of [title, organization, address]) assert.ok(solid(sheets[0]).includes(solid(words)), `${words} in ${sheets[0].slice(0, 300)}`);
      for (const [i, sheet] of sheets.entries()) {
        assert.ok(solid(sheet).includes(solid(`Page ${i + 1} of ${sheets.length}`)), `the number of sheet ${i + 1}: ${sheet.slice(-200)}`);
        assert.ok(solid(sheet).includes(solid(address)), `the address on sheet ${i + 1}`);
        if (i > 0) assert.ok(solid(sheet).includes(solid(`${title}${organization}`)), `the site on sheet ${i + 1}`);
      }
      const how = url === document.url ? 'How to cite' : 'To cite this page';
      assert.ok(sheets.join(' ').includes(how), how);
    });
  }

  test(`the themes of ${directory} are no more than three sheets, and say once how passages were found, not at each`, async () => {
    for (const { url } of themes) {
      const sheets = sheets_of(await printed(directory, url));
      assert.ok(sheets.length <= 3, `${url}: ${sheets.length} sheets`);
      const badge = readFileSync(join(directory, url, 'index.html'), 'utf8').match(/class="mark unprinted">([^<]*)/)?.[1];
      const times = badge === undefined ? 0 : sheets.join(' ').split(badge).length - 1;
      assert.ok(times <= 1, `${url}: ${badge}, ${times} times`);
    }
  });
}

test('of a theme the key passages can be printed alone', async () => {
  let tried = 0;
  for (const directory of directories) {
    for (const { url } of read(directory, 'data/themes.json')) {
      const page = readFileSync(join(directory, url, 'index.html'), 'utf8');
      if (!page.includes('id="key-passages-only"')) continue;
      ++tried;
      const all = sheets_of(await printed(directory, url)).join(' ');
      const key = sheets_of(await printed(directory, url, (opened) => opened.check('#key-passages-only'))).join(' ');
      const heading = (id) => plain(page.match(new RegExp(`<h2 id="${id}">([^<]*)`))[1]);
      assert.ok(all.includes(heading('chosen')) && all.includes(heading('found')), url);
      assert.ok(key.includes(heading('chosen')) && !key.includes(heading('found')), url);
      if (tried === 3) return;
    }
  }
  assert.ok(tried > 0, 'a theme with chosen and found passages');
});
