// What the tests of search in a browser have in common: the site of fixture/content below a path of its server.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { open_site, watched } from './opened_site.mjs';

export const below = '/harbor';
export const box = 'input[type="search"]';
export const titles = (page) => page.locator('.results h3').allInnerTexts();

// Waits until what the page tells of the results matches `text`.
export const settled = (page, text) => page.waitForFunction((wanted) =>
  new RegExp(wanted).test(document.querySelector('main .search-summary')?.textContent ?? ''), text, { timeout: 20000 });

// `site` is open while the tests of the file run.
export function search_tests(directory) {
  const tests = {
    site: {},
    // No fault may come up while a reader does this.
    async faultless(look, options = {}, on = tests.site) {
      assert.deepEqual(await watched(on, options, look), []);
    },
    async search_page(page, address = '') {
      await page.goto(`${tests.site.root}search/${address}`);
    },
  };
  before(async () => {
    Object.assign(tests.site, await open_site(directory, { below }));
  });
  after(() => tests.site.close?.());
  return tests;
}
