// Where things stand on pages that are hard to set: the made-up site with the documents of hard/ added, whose
// titles, names, words and tables are long and whose words run in two directions. Boxes are measured, not pixels.
//
//   node layout.mjs PROGRAM       (from the top of the repository, for templates/ and assets/)
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { open_site } from './opened_site.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'layout-'));
const content = join(work, 'content'), output = join(work, 'site');
let site;
before(async () => {
  for (const source of ['fixture/content', 'hard']) cpSync(join(here, source), content, { recursive: true });
  execFileSync(process.argv[2], ['build', '--content', content, '--templates', 'templates', '--assets', 'assets',
    '--output', output, '--today', '2024-01-02', '--no-cards'], { stdio: ['ignore', 'ignore', 'pipe'] });
  site = await open_site(output);
});
after(async () => {
  await site?.close();
  rmSync(work, { recursive: true });
});

const phone = 360, tablet = 768, desk = 1280;

async function at(path, width, look, options = {}) {
  const page = await site.browser.newPage({ viewport: { width, height: 800 }, ...options });
  await page.goto(site.root + path);
  await page.evaluate(() => document.fonts.ready);
  await look(page);
  await page.close();
}

const box = (page, selector) => page.locator(selector).first().boundingBox();
const sideways = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('nothing is wider than its page', async () => {
  const pages = ['', 'meetings/', 'meetings/5/', 'themes/', 'themes/drift/', 'themes/fog/', 'quotes/', 'matrix/', 'entities/',
    'organizations/keepers-of-books/', 'glossary/', 'search/'];
  for (const path of pages) {
    for (const width of [320, phone, tablet, desk])
      await at(path, width, async (page) => assert.equal(await sideways(page), 0, `${path} at ${width}`));
  }
});

test('on a phone a search shows its first result on the first screen, under one line of what it can be narrowed by', async () => {
  await at('search/?q=reading', phone, async (page) => {
    await page.locator('.results h3').first().waitFor();
    const lines = await page.locator('.facets summary').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    assert.equal(lines.length > 2 && new Set(lines).size, 1);
    assert.ok((await box(page, '.results h3')).y < 800, 'the first result is below the first screen');
    await page.locator('.facets summary').nth(1).click();
    const open = await box(page, '.facets details[open]');
    const form = await box(page, '.facets');
    assert.equal(open.width, form.width);
  });
});

const first_screen = 740;

test('on a phone the header is one row that stays in sight, and what one came for is on the first screen', async () => {
  const options = { viewport: { width: phone, height: first_screen } };
  await at('meetings/5/', phone, async (page) => {
    const header = await box(page, '.site-header');
    assert.equal(header.height, 56);
    const paragraph = await box(page, '.document > header .lede');
    assert.ok(paragraph.y + 60 < first_screen, `the first paragraph of a meeting at ${paragraph.y}`);
  }, options);
  await at('meetings/1/', phone, async (page) => {
    await page.evaluate(() => scrollTo(0, document.querySelector('.document .body').offsetTop + 400));
    assert.equal((await box(page, '.site-header')).y, 0);
    assert.equal((await box(page, '.to-contents')).y, 56, 'the contents are not under the header');
  }, options);
  await at('search/?q=reading', phone, async (page) => {
    await page.locator('.results .excerpt').first().waitFor();
    const text = await box(page, '.results .excerpt p:not(.path)');
    assert.ok(text.y + 40 < first_screen, `the text of the first result at ${text.y}`);
  }, options);
});

test('the menu and the search of a phone open at their buttons, by keyboard and without JavaScript', async () => {
  for (const javaScriptEnabled of [true, false]) {
    await at('themes/', phone, async (page) => {
      for (const [button, opened] of [['.to-menu', '.site-navigation a'], ['.to-search', '#q']]) {
        assert.equal(await page.locator(opened).first().isVisible(), false);
        await page.locator(button).press('Enter');
        assert.equal(await page.locator(opened).first().isVisible(), true, button);
        assert.ok((await box(page, opened)).y >= 56, 'it covers the header');
        await page.keyboard.press('Tab');
        assert.ok(await page.evaluate((inside) => document.activeElement.closest(inside) !== null, '[popover]'), `Tab leads past what ${button} opened`);
        await page.keyboard.press('Escape');
        assert.equal(await page.locator(opened).first().isVisible(), false);
      }
    }, { javaScriptEnabled });
  }
});

test('the table of themes and districts keeps its names in sight', async () => {
  await at('matrix/', phone, async (page) => {
    const frame = page.locator('.table');
    await frame.evaluate((one) => Object.assign(one.style, { maxHeight: '12rem', maxWidth: '12rem' }));
    await frame.evaluate((one) => one.scrollTo(60, 100));
    const [left, top] = await frame.evaluate((one) => [one.scrollLeft, one.scrollTop]);
    assert.ok(left > 0 && top > 40, `it moves by ${left} and ${top} only`);
    assert.equal((await box(page, '.matrix th[scope="row"]')).x, (await box(page, '.table')).x);
    assert.equal((await box(page, '.matrix thead th')).y, (await box(page, '.table')).y);
  });
});

test('on a desk a search is narrowed beside its results, and what comes in moves nothing above it', async () => {
  await at('search/', desk, async (page) => {
    const heading = await box(page, 'h1');
    await page.locator('input[type="search"]').fill('reading');
    await page.locator('.results h3').first().waitFor();
    assert.deepEqual(await box(page, 'h1'), heading);
    const facets = await box(page, '.facets'), results = await box(page, '.results');
    assert.ok(facets.x >= results.x + results.width, 'the facets are not beside the results');
    assert.ok(facets.y < results.y, 'the facets begin below the results');
  });
});

test('years under a picture can be read on a phone', async () => {
  await at('themes/time/', phone, async (page) => {
    const height = await page.locator('.axis').first().evaluate((axis) =>
      parseFloat(getComputedStyle(axis.querySelector('text')).fontSize) * axis.getScreenCTM().a);
    assert.ok(height >= 11, `${height} px`);
    const years = await page.locator('.axis text').evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ left, right }) => [left, right]));
    for (let i = 1; i < years.length; ++i) assert.ok(years[i - 1][1] < years[i][0], 'years touch');
  });
});

// How far the first letter of an element is from its left and right edges.
const first_letter = (page, selector, text) => page.locator(selector, { hasText: text }).first().evaluate((element) => {
  const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  range.setStart(walk.nextNode(), 0);
  range.setEnd(walk.currentNode, 1);
  const letter = range.getBoundingClientRect(), around = element.getBoundingClientRect();
  return { left: letter.left - around.left, right: around.right - letter.right };
});

test('words of a script that runs to the left begin at the right, in a card and in a text', async () => {
  await at('quotes/', tablet, async (page) => {
    const hebrew = await first_letter(page, '.quote-card blockquote p', 'סירות');
    assert.ok(hebrew.right < 2, JSON.stringify(hebrew));
    assert.ok((await first_letter(page, '.quote-card .attribution', 'Haifa')).left < 40);
  });
  await at('meetings/5/', tablet, async (page) => {
    assert.ok((await first_letter(page, '.body p', 'المعلم')).right < 2);
    assert.ok((await first_letter(page, '.body p', 'סירות')).left < 2);
  });
});

test('a theme without passages has no empty box of filters', async () => {
  await at('themes/fog/', phone, async (page) => assert.equal(await page.locator('.filters:visible').count(), 0));
  await at('themes/drift/', phone, async (page) => assert.equal(await page.locator('.filters:visible').count(), 1));
});

test('signs that have room for a finger stand in line with the text', async () => {
  for (const width of [phone, tablet, desk]) {
    await at('glossary/', width, async (page) => {
      const text = await box(page, 'main > h1'), letter = await first_letter(page, '.letters a', 'D');
      const link = await box(page, '.letters a');
      assert.ok(Math.abs(link.x + letter.left - text.x) < 5, `the first letter at ${width}`);
      const page_end = await page.locator('main').evaluate((one) => one.getBoundingClientRect().right - parseFloat(getComputedStyle(one).paddingRight));
      const sign = await box(page, width < 960 ? '.to-menu svg' : '.scheme svg');
      assert.ok(Math.abs(sign.x + sign.width - page_end) < 5, `the last sign of the header at ${width}`);
    });
  }
});

test('a line that is read is no longer than the measure', async () => {
  for (const path of ['themes/', 'meetings/', 'meetings/5/', 'themes/drift/']) {
    for (const width of [tablet, desk]) {
      await at(path, width, async (page) => {
        const measure = 32 * await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
        const widths = await page.locator('main p:not(.filters p):visible').evaluateAll((all) => all.map((one) => one.clientWidth));
        assert.ok(Math.max(...widths) <= measure + 1, `${path} at ${width}: ${Math.max(...widths)}`);
      });
    }
  }
});

test('on paper there is a margin, and nothing is cut off at its side', async () => {
  for (const path of ['meetings/5/', 'matrix/', 'quotes/']) {
    await at(path, 635, async (page) => {  // Letter without our margins
      await page.emulateMedia({ media: 'print' });
      assert.equal(await sideways(page), 0, path);
      const cut = await page.locator('main .table, main pre').evaluateAll((all) =>
        all.filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1).length);
      assert.equal(cut, 0, path);
      const margins = await page.evaluate(() => [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
        .filter((rule) => rule instanceof CSSPageRule).map((rule) => parseFloat(rule.style.marginLeft)));
      assert.ok(margins[0] > 0, 'no margin');
    });
  }
});
