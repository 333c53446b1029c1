// A count is the number of passages its link shows; a filter does in place what its plain page shows; who followed a
// wrong address is offered the nearest.
//
//   node browse.mjs DIRECTORY
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { elements_of, is_within, read_site } from './built_site.mjs';
import { open_site, watched } from './opened_site.mjs';

const directory = process.argv[2];
const files = read_site(directory);
const has_class = (element, name) => (element.attributes.class ?? '').split(' ').includes(name);
const shown = (path) => elements_of(files.get(path)).filter((element) => has_class(element, path.startsWith('quotes/') ? 'quote-card' : 'excerpt'));
const of_year = (passages, year) => passages.filter((passage) => is_within_year(passage, year));
const is_within_year = ({ parent }, year) => parent !== undefined && (parent.attributes?.['data-year'] === year || is_within_year(parent, year));
const target = (from, href) => decodeURI(new URL(href, `http://site/${from}`).pathname.slice(1)) + 'index.html';

test('every count of the table of themes and districts is that of the passages behind it', () => {
  const cells = elements_of(files.get('matrix/index.html')).filter(({ name, parent }) => name === 'a' && parent.name === 'td');
  assert.ok(cells.length > 10, `only ${cells.length} cells have a count`);
  for (const { attributes, text } of cells)
    assert.equal(shown(target('matrix/index.html', attributes.href)).length, Number(text), attributes['aria-label']);
});

test('every filter counts what its page shows', () => {
  let seen = 0;
  for (const path of files.keys()) {
    if (!/^(themes\/.+|quotes)\/index\.html$/.test(path)) continue;
    const elements = elements_of(files.get(path));
    const filters = elements.find((element) => has_class(element, 'filters'));
    if (filters === undefined) continue;
    for (const link of elements.filter((element) => element.name === 'a' && is_within(element, filters) && element.parent.name === 'li')) {
      const count = Number(link.text.match(/\d+$/)[0]);
      const { href, 'data-page': page, 'data-year': year } = link.attributes;
      // A district in a year is searched for; a script shows it on the page of the district.
      const passages = href.includes('/search/?') ? of_year(shown(target(path, page)), year) : shown(target(path, href));
      assert.equal(passages.length, Math.min(count, 200), `${path}: ${link.text}`);
      ++seen;
    }
  }
  assert.ok(seen > 50, `only ${seen} filters`);
});

test('with a script a filter works in place, and the way back leads back', async () => {
  const site = await open_site(directory);
  const faults = await watched(site, {}, async (page, say) => {
    await page.goto(`${site.root}quotes/`);
    await page.evaluate(() => { window.stayed = true; });
    await page.click('.filters summary');
    const link = page.locator('.filters details[open] a').first();
    const address = await link.evaluate(({ href }) => href);
    await link.click();
    await page.waitForURL(address);
    const plain = elements_of(files.get(target('', new URL(address).pathname.slice(1))));
    const heading = plain.find(({ name }) => name === 'h1').text;
    if (await page.locator('h1').textContent() !== heading) say('the plain page has another heading');
    if (!await page.evaluate(() => window.stayed)) say('the page was loaded anew');
    if (await page.evaluate(() => document.activeElement.getAttribute('aria-current')) !== 'page') say('the focus is lost');
    const home = await page.locator('.site-title').evaluate(({ href }) => href);
    if (home !== site.root) say(`home is now ${home}`);
    await page.goBack();
    await page.locator('h1', { hasText: /^Quotes$/ }).waitFor();
  });
  await site.close();
  assert.deepEqual(faults, []);
});

test('a district and a year of a theme are chosen together, and each is taken back', async () => {
  const site = await open_site(directory);
  const faults = await watched(site, {}, async (page, say) => {
    const choose = async (list, text) => {
      const link = page.locator(`[aria-labelledby="${list}"] a`, { hasText: text }).first();
      const address = await link.evaluate(({ href, dataset: { page, year } }) => page ? new URL(`${page}?year=${year}`, location.href).href : href);
      const count = Number(await link.locator('.count').innerText());
      await link.click();
      await page.waitForURL(address);
      await page.waitForFunction((list) => document.activeElement.closest('ul')?.getAttribute('aria-labelledby') === list, list);
      const passages = await page.locator('.excerpt:visible').count();
      if (passages !== count) say(`${passages} passages of ${count} at ${address}`);
      return address.slice(site.root.length);
    };
    await page.goto(`${site.root}themes/instructional-leadership/`);
    const district = await choose('by-district', /./);
    const both = await choose('by-year', /\d{4}/);
    assert.equal(both.replace(/\?year=\d{4}$/, ''), district);
    if (await page.locator('.filters [aria-current="page"]').count() !== 2) say('it is not said what is chosen');
    assert.equal(await choose('by-year', 'All years'), district);
    assert.equal(await choose('by-district', 'All districts'), 'themes/instructional-leadership/');
    const link = page.locator('[aria-labelledby="by-year"] a', { hasText: /\d{4}/ }).first();
    await page.goto(await link.evaluate(({ href }) => href));
    await page.locator('a', { hasText: 'All years' }).click();
    await page.locator('.life').waitFor();  // what the page of the whole theme has around its passages
  });
  await site.close();
  assert.deepEqual(faults, []);
});

test('a mistyped address is answered with the nearest', async () => {
  const lost = readFileSync(join(directory, '404.html'));
  const host = (request, response, next) =>
    (request.url === '/themes/scool-finance/' ? response.writeHead(404, { 'content-type': 'text/html' }).end(lost) : next());
  const site = await open_site(directory, { host });
  const page = await site.browser.newPage();
  await page.goto(`${site.root}themes/scool-finance/`);
  const first = page.locator('#nearest a').first();
  await first.waitFor();
  const href = await first.evaluate((link) => link.href);
  await site.close();
  assert.equal(href, `${site.root}themes/school-finance/`);
});
