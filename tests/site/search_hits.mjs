// Where results lead: the passage with its hits marked, from one hit to the next, and the way back to the results.
//
//   node search_hits.mjs DIRECTORY       the site of fixture/content
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { box, search_tests, settled, titles } from './search_tests.mjs';

const { site, faultless, search_page } = search_tests(process.argv[2]);

test('a result opens at its passage with the hits marked, and one hit leads to the next', async () => {
  await faultless(async (page) => {
    await search_page(page, '?q=count');
    await settled(page, 'passages in');
    const link = page.locator('.results .excerpt a').first();
    const anchor = new URL(await link.getAttribute('href')).hash.slice(1);
    await link.click();
    await page.locator('nav.hits').waitFor();
    assert.equal(new URL(page.url()).hash, `#${anchor}`);
    assert.equal(new URL(page.url()).searchParams.get('q'), 'count');
    assert.ok(await page.locator(`[id="${anchor}"] mark`).count() > 0, 'no mark in the passage');
    assert.equal(await page.locator(`[id="${anchor}"]`).evaluate((one) => one.matches(':target')), true);
    const [, at, of] = (await page.locator('nav.hits [role="status"]').innerText()).match(/^Match (\d+) of (\d+)$/);
    assert.ok(Number(of) > 1, 'only one hit');
    await page.getByRole('button', { name: 'Next match' }).click();
    assert.equal(await page.locator('nav.hits [role="status"]').innerText(), `Match ${at % of + 1} of ${of}`);
    assert.equal(await page.locator('mark.current').count(), 1);
    await page.getByRole('button', { name: 'Previous match' }).click();
    assert.equal(await page.locator('nav.hits [role="status"]').innerText(), `Match ${at} of ${of}`);
    const words = await page.locator('main').innerText();
    const passage = await page.locator('mark.current').evaluate((mark) => mark.closest('[id]').id);
    await page.getByRole('button', { name: 'Clear highlights' }).press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.closest('[id]')?.id), passage, 'the focus is lost');
    assert.equal(await page.locator('main mark').count(), 0);
    assert.equal(await page.locator('main').innerText(), words);
  });
});

test('a passage that was edited since is not there; the page begins at its first hit', async () => {
  await faultless(async (page) => {
    await page.goto(`${site.root}meetings/1/?q=count#p-000000`);
    await page.locator('nav.hits').waitFor();
    assert.match(await page.locator('nav.hits [role="status"]').innerText(), /^Match 1 of/);
    const hit = await page.locator('mark.current').first().boundingBox();
    assert.ok(hit.y >= 0 && hit.y < 400, `the hit is at ${hit.y}`);
  }, { viewport: { width: 800, height: 400 } });
});

const everything = '?q=reading&theme=reading&kind=meeting-summary&exact=1&show=40';

test('the way back from a document leads to the same results, at the one that was opened', async () => {
  await faultless(async (page) => {
    await search_page(page, everything);
    await settled(page, 'passages? in');
    const opened = page.locator('.results .excerpt .facts a').last();
    const passage = await opened.evaluate((link) => link.dataset.address);
    await opened.click();
    await page.locator('nav.hits').waitFor();
    await page.getByRole('link', { name: 'Back to results' }).click();
    await settled(page, 'passages? in');
    assert.equal(new URL(page.url()).search, everything);
    const focused = page.locator('.results a:focus');
    assert.equal(await focused.evaluate((link) => link.dataset.address), passage);
    const { y } = await focused.boundingBox();
    assert.ok(y >= 0 && y < 400, `the result is at ${y}`);
  }, { viewport: { width: 800, height: 400 } });
});

test('the title of a result leads to its first passage', async () => {
  await faultless(async (page) => {
    await search_page(page, '?q=reading');
    await settled(page, 'passages in');
    const [title, passage] = await page.locator('.results article').first().evaluate((one) =>
      [one.querySelector('h3 a').href, one.querySelector('.excerpt .facts a').href]);
    assert.equal(title, passage);
  });
});

test('the back button finds the results scrolled as they were, also where the browser kept no page', async () => {
  await faultless(async (page) => {
    await search_page(page, '?q=reading');
    await settled(page, 'passages in');
    const last = page.locator('.results .excerpt .facts a').last();
    await last.scrollIntoViewIfNeeded();
    const scrolled = await page.evaluate(() => scrollY);
    assert.ok(scrolled > 400);
    await last.click();
    await page.locator('nav.hits').waitFor();
    await page.goBack();
    await settled(page, 'passages in');
    await page.waitForFunction((wanted) => scrollY === wanted, scrolled);
  }, { viewport: { width: 800, height: 400 } });
});

test('the title of the page says what was searched for, so tabs and bookmarks differ', async () => {
  await faultless(async (page) => {
    await search_page(page);
    const plain = await page.title();
    await page.locator(box).fill('families');
    await settled(page, 'passages in');
    assert.equal(await page.title(), `families – ${plain}`);
    await page.goBack();
    await settled(page, 'Type a word');
    assert.equal(await page.title(), plain);
  });
});

test('a search for exactly what was typed marks nothing else', async () => {
  await faultless(async (page) => {
    const marks_after = async (query) => {
      await search_page(page, query);
      await settled(page, 'passages? in');
      await page.locator('.results .excerpt .facts a').first().click();
      await page.locator('nav.hits').waitFor();
      return new Set(await page.locator('main mark').allInnerTexts());
    };
    assert.ok((await marks_after('?q=TTP')).has('Tide Table Project'));
    assert.deepEqual(await marks_after('?q=TTP&exact=1'), new Set(['TTP']));
  });
});

test('a close match lands with its marks and the way back, too', async () => {
  await faultless(async (page) => {
    await search_page(page, '?q=families+kitchen');
    await settled(page, 'These have some of them');
    const result = page.locator('.excerpt', { hasText: 'Missing:' }).first();
    assert.ok(await result.locator('mark').count() > 0, 'no mark in the excerpt');
    await result.locator('.facts a').click();
    await page.locator('nav.hits').waitFor();
    const passage = new URL(page.url()).hash.slice(1);
    assert.ok(await page.locator(`[id="${passage}"] mark`).count() > 0, 'no mark in the passage');
    await page.getByRole('link', { name: 'Back to results' }).click();
    await settled(page, 'These have some of them');
  });
});
