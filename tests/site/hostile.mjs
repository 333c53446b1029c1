// A site whose titles, headings, passages, quotes and names are full of what would run if it were taken for
// HTML: nothing runs, and everything shows as the text it is.
//
//   node hostile.mjs DIRECTORY       the site of hostile/
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { read_site } from './built_site.mjs';
import { open_site, watched } from './opened_site.mjs';

const directory = process.argv[2];
let site;
before(async () => {
  site = await open_site(directory);
});
after(() => site?.close());

// Calls hurt() for whoever manages to run anything, and notes it. The policy that forbids it all is taken
// away, so that escaping alone must hold.
async function unhurt(look, bypassCSP) {
  let hurt = 0;
  const faults = await watched(site, { bypassCSP }, async (page, say) => {
    await page.exposeFunction('hurt', () => ++hurt);
    page.on('dialog', (dialog) => say(`dialog ${dialog.message()}`));
    await look(page, say);
  });
  assert.deepEqual(faults, []);
  assert.equal(hurt, 0, 'something ran');
}

const pages = [...read_site(directory).keys()].filter((path) => path.endsWith('.html'));
const queries = ['sharks', '<script>hurt()</script>', '"><img src=x onerror=hurt()>', "' onmouseover='hurt()", 'javascript:hurt()',
  'theme:"<img src=x onerror=hurt()>"', '</title><script>hurt()</script> sharks', 'XSS<script>', 'shraks <svg onload=hurt()>', 'zzzz <b onclick=hurt()>'];

for (const bypassCSP of [false, true]) {
  const how = bypassCSP ? 'without its security policy' : 'with it';

  test(`no page runs what its texts say, ${how}`, async () => {
    assert.ok(pages.length > 15, 'no site');
    await unhurt(async (page) => {
      for (const path of pages) {
        await page.goto(`${site.root}${path}`);
        for (const one of await page.locator('a, button, input, h1, p').all())
          if (await one.isVisible()) await one.dispatchEvent('mouseover');
      }
    }, bypassCSP);
  });

  test(`search shows what it finds, and what was typed, as text, ${how}`, async () => {
    await unhurt(async (page, say) => {
      for (const query of queries) {
        await page.goto(`${site.root}search/?q=${encodeURIComponent(query)}&theme=${encodeURIComponent('"><script>hurt()</script>')}`);
        await page.waitForFunction(() => /passage/.test(document.querySelector('main .search-summary')?.textContent));
        await page.goto(`${site.root}search/?q=${encodeURIComponent(query)}`);
        await page.waitForFunction(() => /passage/.test(document.querySelector('main .search-summary')?.textContent));
        assert.equal(await page.locator('input[type="search"]').inputValue(), query);
        const made = await page.locator('main').evaluate((main) =>
          [...main.querySelectorAll('script, img, svg, iframe, b, [onclick], [onerror], [onmouseover], [onload]')].map((one) => one.outerHTML));
        for (const html of made) say(`${query} made ${html}`);
      }
      await page.goto(`${site.root}search/?q=sharks`);
      await page.locator('.results .excerpt a').first().waitFor();
      const words = await page.locator('.results').innerText();
      for (const text of ['</title><script>hurt()</script> sharks', '<script>hurt()</script>', '<img src=x onerror=hurt()>'])
        assert.ok(words.includes(text), `${text} is not shown:\n${words}`);
      await page.locator('.results .excerpt a').first().click();
      await page.locator('nav.hits').waitFor();
      await page.getByRole('button', { name: 'Next match' }).click();
      const typed = new URL(page.url()).searchParams;
      assert.equal(typed.get('q'), 'sharks');
    }, bypassCSP);
  });
}
