// Search as readers use it: the box on every page and the page of results; on a phone, by keyboard, with a screen
// reader's eyes. What goes wrong is in search_faults.mjs, where results lead in search_hits.mjs.
//
//   node search.mjs DIRECTORY       the site of fixture/content; it is put below a path of its server
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { join } from 'node:path';
import { axe_faults } from './axe.mjs';
import { sideways, small_targets } from './measured_page.mjs';
import { below, box, search_tests, settled, titles } from './search_tests.mjs';

const directory = process.argv[2];
const { site, faultless, search_page } = search_tests(directory);

test('results come while one types, each keystroke in the place of the last, and the address says what was typed', async () => {
  await faultless(async (page) => {
    await search_page(page);
    await page.locator(box).pressSequentially('reading aloud', { delay: 30 });
    await settled(page, '^\\d+ passages in \\d+ documents$');
    assert.equal(new URL(page.url()).search, '?q=reading+aloud');
    assert.ok((await titles(page)).includes('Reading aloud: a first round'));
    assert.deepEqual(await page.locator('.results mark').first().innerText(), 'reading');
    assert.equal(await page.locator('#lists').isVisible(), false);
    await page.locator(box).fill('');
    await settled(page, 'Type a word or phrase');
    assert.equal(await page.locator('#lists').isVisible(), true);
    assert.equal(new URL(page.url()).search, '');
  });
});

test('the address alone shows the same again, and the back button goes to what was asked before', async () => {
  await faultless(async (page) => {
    await search_page(page, '?q=families');
    await settled(page, '2 passages in 1 document');
    await page.locator(box).fill('cooks');
    await page.locator(box).press('Enter');
    await settled(page, '^[2-9] passages');
    const found = await titles(page);
    await page.goBack();
    await settled(page, '2 passages in 1 document');
    assert.equal(await page.locator(box).inputValue(), 'families');
    await page.goForward();
    await settled(page, '^[2-9] passages');
    assert.deepEqual(await titles(page), found);
  });
});

test('while one types, words that go on are offered; once the query is sent, no more', async () => {
  await faultless(async (page) => {
    const offered = page.locator('.offers', { hasText: 'Suggested searches' });
    await search_page(page);
    await page.locator(box).pressSequentially('famil');
    await offered.locator('a', { hasText: /^families$/ }).waitFor();
    await page.locator(box).press('Enter');
    await offered.waitFor({ state: 'detached' });
    await search_page(page, '?q=famil');
    await settled(page, 'passage');
    assert.equal(await offered.count(), 0);
  });
});

test('nothing is announced, and nothing is said not to be there, until typing rests', async () => {
  await faultless(async (page) => {
    await page.clock.install();
    await search_page(page, '?q=families');
    await settled(page, '2 passages in 1 document');
    await page.evaluate(() => {
      globalThis.heard = [];
      new MutationObserver(() => {
        const text = document.querySelector('body > [role="status"]')?.textContent ?? '';
        if (text !== '' && text !== globalThis.heard.at(-1)) globalThis.heard.push(text);
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    await page.clock.fastForward(6000);
    await page.evaluate(() => (globalThis.heard.length = 0));
    const told = () => page.locator('main .search-summary').innerText();
    await page.locator(box).pressSequentially(' xq');
    await page.locator('.results', { hasText: 'Missing: xq' }).or(page.locator('.search-tips')).waitFor();
    assert.equal(/^No passage/.test(await told()), false, 'an unfinished word is said not to be there');
    assert.deepEqual(await page.evaluate(() => globalThis.heard), []);
    await page.clock.fastForward(1100);
    await settled(page, '^No passage');
    await page.clock.fastForward(100);
    assert.deepEqual(await page.evaluate(() => globalThis.heard), [await told()]);
  });
});

test('names that begin as one types lead to their pages', async () => {
  await faultless(async (page) => {
    await search_page(page);
    const link = page.locator('.search-notes a', { hasText: /^Heron Point$/ });
    await page.locator(box).pressSequentially('he');
    await settled(page, '“he”|passage');
    assert.equal(await link.count(), 0);
    await page.locator(box).pressSequentially('ron po');
    await link.click();
    assert.equal(new URL(page.url()).pathname, `${below}/districts/heron-point-city-schools/`);
    await search_page(page);
    await page.locator(box).pressSequentially('ttp'); // a term that stands for an entity
    const pages = page.locator('.best-match a, .search-notes a', { hasText: /^(TTP|Tide Table Project)$/ });
    await pages.first().waitFor();
    assert.deepEqual(await pages.evaluateAll((all) => all.map(({ pathname }) => pathname)), [`${below}/programs/tide-table-project/`]);
  });
});

test('who puts the cursor into the box of any page has all of the search fetched, but searches for nothing', async () => {
  await faultless(async (page) => {
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${site.root}about/`);
    assert.deepEqual(asked.filter((path) => /\.bin$|worker/.test(path)), []);
    const boot = page.waitForResponse((response) => response.url().endsWith('/boot.bin'));
    await page.locator(box).focus();
    await boot;
    assert.equal(asked.filter((path) => /worker-|core-|slices\.json|boot\.bin/.test(path)).length, 4);
    assert.deepEqual(asked.filter((path) => /\/\d+\.bin$/.test(path)), []);
  });
});

const choose = async (page, dimension, label) => {
  const group = page.locator(`details[data-dimension="${dimension}"]`);
  if (!await group.evaluate((one) => one.open)) await group.locator('summary').click();
  await group.locator('label', { hasText: label }).locator('input').click();
};
const counts = (page, dimension) => page.locator(`details[data-dimension="${dimension}"] label`).evaluateAll((labels) =>
  Object.fromEntries(labels.map((label) => [label.querySelector('span').textContent, Number(label.querySelector('.count').textContent)])));

// What the data files say: the rows of a document are its passages and footnotes, those of a theme its passages.
const data = (path) => JSON.parse(readFileSync(join(directory, `data/${path}.json`)));
const of_documents = (name_of, wanted = () => true) => {
  const sums = {};
  for (const { id } of data('documents')) {
    const document = data(`documents/${id}`), name = name_of(document);
    const count = document.passages.filter(wanted).length + (wanted.length === 0 ? document.footnotes.length : 0);
    if (count > 0) sums[name] = (sums[name] ?? 0) + count;
  }
  return sums;
};
const kind_of = ({ kind }) => (kind === 'case-study' ? 'Case study' : 'Meeting summary');
const year_of = ({ dates }) => dates.start.slice(0, 4);

test('facets work without a query, combine, and count what is left', async () => {
  const of_themes = Object.fromEntries(data('themes').map(({ name, passages }) => [name, passages.length]));
  const on_reading = ({ themes }) => themes.includes('reading');
  await faultless(async (page) => {
    await search_page(page);
    await settled(page, 'Type a word or phrase');
    await page.locator('.facets details').first().waitFor();
    assert.deepEqual(await counts(page, 'theme'), of_themes);
    assert.deepEqual(await counts(page, 'kind'), of_documents(kind_of));
    assert.deepEqual(await counts(page, 'year'), of_documents(year_of));
    await choose(page, 'theme', 'Reading aloud');
    await settled(page, `^${of_themes['Reading aloud']} passages in 4 documents`);
    assert.deepEqual(await counts(page, 'kind'), of_documents(kind_of, on_reading));
    assert.deepEqual(await counts(page, 'theme'), of_themes);
    await choose(page, 'kind', 'Meeting summary');
    await settled(page, ' in 3 documents');
    const of_years = of_documents(year_of, on_reading);
    delete of_years[2020]; // the year of the case study
    assert.deepEqual(await counts(page, 'year'), of_years);
    await choose(page, 'year', '2019');
    await settled(page, ' in 1 document$');
    assert.equal(new URL(page.url()).search, '?theme=reading&year=2019&kind=meeting-summary');
    await page.locator(box).fill('numbers');
    await settled(page, '^1 passage in 1 document$');
    await page.reload();
    await settled(page, '^1 passage in 1 document$');
    assert.equal(await page.locator('details[data-dimension="year"] input:checked').count(), 1);
    await page.getByRole('link', { name: 'Clear all filters' }).click();
    await settled(page, ' in [2-4] documents');
  });
});

test('folded facets name what is chosen; beside the results themes are unfolded, and what a reader folds stays folded', async () => {
  const summaries = (page) => page.locator('.facets summary').allInnerTexts();
  const unfolded = (page) => page.locator('.facets details[open]').evaluateAll((all) => all.map(({ dataset }) => dataset.dimension));
  const address = '?theme=reading&theme=time&year=2019';
  await faultless(async (page) => {
    await search_page(page, address);
    await settled(page, ' in 1 document');
    assert.deepEqual((await summaries(page)).slice(0, 1), ['Theme: Time, Reading aloud']);
    assert.ok((await summaries(page)).includes('Year: 2019'));
    assert.deepEqual(await unfolded(page), []);
  }, { viewport: { width: 360, height: 640 } });
  await faultless(async (page) => {
    await search_page(page, address);
    await settled(page, ' in 1 document');
    assert.deepEqual(await unfolded(page), ['theme']);
    await page.locator('.facets summary').first().click();
    await page.locator(box).fill('a word that stands nowhere');
    await settled(page, '^No passage');
    await page.locator(box).fill('');
    await settled(page, ' in 1 document');
    assert.deepEqual(await unfolded(page), []);
  });
});

test('Ctrl+K and / lead to the box from every page, and a reader can switch / off', async () => {
  await faultless(async (page) => {
    const focused = () => page.evaluate((wanted) => document.activeElement.matches(wanted), box);
    const press = async (path, key) => {
      await page.goto(site.root + path);
      await page.keyboard.press(key);
      return focused();
    };
    for (const path of ['', 'meetings/1/', 'themes/', 'search/']) {
      for (const key of ['Control+k', '/']) assert.equal(await press(path, key), true, `${key} on ${path}`);
    }
    await page.keyboard.press('/');
    assert.equal(await page.locator(box).inputValue(), '/', 'who types / in the box means it');
    await page.locator('summary', { hasText: 'Search tips' }).click();
    await page.getByLabel('Press / to search').uncheck();
    assert.equal(await press('themes/', '/'), false);
    assert.equal(await press('themes/', 'Control+k'), true);
  });
});

test('from the header of any page a query goes to the page of results', async () => {
  await faultless(async (page) => {
    await page.goto(`${site.root}meetings/1/`);
    await page.locator(box).fill('families');
    await page.locator(box).press('Enter');
    await settled(page, '2 passages in 1 document');
    assert.equal(page.url(), `${site.root}search/?q=families`);
  });
});

test('by keyboard one gets from the box to the results, among them, and back', async () => {
  await faultless(async (page) => {
    await search_page(page, '?q=reading');
    await settled(page, 'passages in');
    await page.locator(box).focus();
    const at = () => page.evaluate(() => [...document.querySelectorAll('.results a')].indexOf(document.activeElement));
    const visited = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowDown', 'Escape', 'ArrowDown', 'ArrowUp']) {
      await page.keyboard.press(key);
      visited.push(await at());
    }
    assert.deepEqual(visited, [0, 1, 0, 1, -1, 0, -1]);
    assert.equal(await page.evaluate((wanted) => document.activeElement.matches(wanted), box), true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/(meetings|case-studies)\//);
  });
});

test('what was found is announced, and nothing of the page is at fault for who cannot see it', async () => {
  await faultless(async (page, say) => {
    await search_page(page, '?q=reading+LCFF');
    await settled(page, '.');
    await search_page(page, '?q=reading');
    await settled(page, 'passages in');
    await page.locator('summary').first().click();
    for (const fault of await axe_faults(page)) say(fault);
    await page.waitForFunction(() => /passages in/.test(document.querySelector('body > [role="status"]')?.textContent ?? ''));
  });
});

test('on a phone, and enlarged to twice its size, nothing is cut off and everything can be touched', async () => {
  const look = (path) => async (page, say) => {
    await page.goto(site.root + path);
    await page.locator('.results a, nav.hits button').first().waitFor();
    for (const group of await page.locator('.facets summary').all()) await group.click();
    const overhang = await sideways(page);
    if (overhang > 0) say(`${overhang} px too wide`);
    for (const target of await small_targets(page)) say(target);
  };
  for (const path of ['search/?q=reading&theme=reading', 'meetings/1/?q=reading']) {
    await faultless(look(path), { viewport: { width: 360, height: 640 }, hasTouch: true });
    await faultless(look(path), { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2, hasTouch: true });
  }
});

test('without JavaScript the box leads to lists of everything, and the page says so', async () => {
  await faultless(async (page) => {
    await page.goto(`${site.root}meetings/1/`);
    await page.locator(box).fill('families');
    await page.locator(box).press('Enter');
    await page.waitForURL(/search\/\?q=families/);
    const text = await page.locator('main').innerText();
    assert.match(text, /Search needs JavaScript/);
    assert.ok(await page.locator('#lists a').count() > 5, 'no lists');
  }, { javaScriptEnabled: false });
});

test('what search gives away when it finds little: other forms, corrected words, near misses', async () => {
  await faultless(async (page) => {
    await search_page(page, '?q=TTP');
    await settled(page, 'passages? in');
    assert.match(await page.locator('.search-notes').innerText(), /Also searched for: Tide Table Project \(for TTP\)/);
    await page.getByRole('link', { name: 'Search only for what I typed' }).click();
    await settled(page, '1 passage in');
    assert.equal(new URL(page.url()).search, '?q=TTP&exact=1');
    await search_page(page, '?q=famlies');
    await settled(page, '2 passages in');
    assert.match(await page.locator('.search-notes').innerText(), /Showing results for families/);
    await page.getByRole('link', { name: 'Search instead for famlies' }).click();
    await settled(page, 'No passage has “famlies”');
    await search_page(page, '?q=families+kitchen');
    await settled(page, 'These have some of them');
    assert.match(await page.locator('.results .mark').first().innerText(), /^Missing: (families|kitchen)$/);
  });
});

test('in print the page says what was searched for', async () => {
  await faultless(async (page) => {
    await search_page(page, '?q=families');
    await settled(page, 'passages in');
    await page.emulateMedia({ media: 'print' });
    assert.match(await page.locator('main').innerText(), /Search: families/);
    assert.ok(!await page.locator(box).isVisible());
  });
});

test('more results are offered only where there are more', async () => {
  await faultless(async (page) => {
    await search_page(page, '?q=reading');
    await settled(page, 'passages in');
    const shown = () => page.locator('.results .excerpt').count(), more = page.getByRole('button', { name: 'Show more' });
    for (let before = await shown(); await more.count() > 0; before = await shown()) {
      await more.click();
      await page.waitForFunction((count) => document.querySelectorAll('.results .excerpt').length > count, before);
    }
  });
});

test('the help shows what can be typed, and each example finds something', async () => {
  await faultless(async (page) => {
    await search_page(page);
    await page.locator('details.help summary').click();
    const examples = await page.locator('details.help dt a').allInnerTexts();
    assert.ok(examples.length >= 8, `only ${examples.length} examples`);
    for (const [i, query] of examples.entries()) {
      await page.locator('details.help dt a').nth(i).click();
      assert.equal(await page.locator(box).inputValue(), query);
      await settled(page, '^\\d+ passages? in');
    }
  });
});


test('where nothing is found there are tips, lists, and a letter to whoever keeps the site that says what was searched for', async () => {
  await faultless(async (page) => {
    await search_page(page, '?q=zqxwv&exact=1');
    await settled(page, '^No passage has “zqxwv”');
    assert.ok(await page.locator('.search-tips li').count() >= 3);
    assert.equal(await page.locator('#lists').isVisible(), true);
    const letter = new URL(await page.getByRole('link', { name: 'Tell us what you searched for' }).getAttribute('href'));
    assert.equal(letter.protocol, 'mailto:');
    assert.match(letter.pathname, /^[\w.]+@[\w.]+$/);
    assert.equal(letter.searchParams.get('subject'), 'Search: zqxwv');
    assert.match(letter.searchParams.get('body'), /I searched for: zqxwv\r\nhttp.*\?q=zqxwv&exact=1/);
  });
});

test('the page that a query names is above the passages, with what it is and how much there is about it', async () => {
  await faultless(async (page, say) => {
    await search_page(page, '?q=Heron+Point');
    await page.locator('.best-match').waitFor();
    assert.equal(await page.locator('.best-match .eyebrow').innerText(), 'District');
    assert.match(await page.locator('.best-match').innerText(), /\d+ passages? in \d+ documents?/);
    assert.equal(await page.locator('.results > *:not(.unseen)').first().getAttribute('class'), 'best-match');
    for (const fault of await axe_faults(page)) say(fault);
    await page.locator('.best-match a').click();
    assert.equal(new URL(page.url()).pathname, `${below}/districts/heron-point-city-schools/`);
    await search_page(page, '?q=Heron+Point+kitchen');
    await settled(page, '.');
    assert.equal(await page.locator('.best-match').count(), 0);
  });
});

test('words found in titles and headings are marked', async () => {
  await faultless(async (page) => {
    await search_page(page, '?q=reading+aloud');
    await settled(page, 'passages in');
    const article = page.locator('article', { hasText: 'Reading aloud: a first round' }).first();
    assert.deepEqual((await article.locator('h3 mark').allInnerTexts()).join(' '), 'Reading aloud');
  });
});

test('results are shown the newest first when asked; the address says so, and the back button undoes it', async () => {
  await faultless(async (page) => {
    await search_page(page, '?q=reading');
    await settled(page, 'passages in');
    const best = await titles(page);
    await page.getByLabel('Sort by').selectOption('Newest first');
    await page.waitForFunction((before) => [...document.querySelectorAll('.results h3')].map((one) => one.innerText).join() !== before, best.join());
    assert.equal(new URL(page.url()).search, '?q=reading&sort=date');
    const dates = await page.locator('.results article time').evaluateAll((all) => all.map(({ dateTime }) => dateTime));
    assert.deepEqual(dates, [...dates].sort().reverse());
    await page.goBack();
    await page.waitForFunction((before) => [...document.querySelectorAll('.results h3')].map((one) => one.innerText).join() === before, best.join());
    assert.equal(await page.getByLabel('Sort by').inputValue(), '');
  });
});

test('where only other forms of a word are found, the page says which', async () => {
  await faultless(async (page) => {
    await search_page(page, '?q=countings');
    await page.locator('.search-notes', { hasText: '“countings” itself does not occur. Found instead:' }).waitFor();
  });
});

test('filters that leave nothing are said to, with how many there are without them', async () => {
  await faultless(async (page) => {
    await search_page(page, '?q=families&year=2020');
    await settled(page, '^No passage fits these filters');
    assert.match(await page.locator('.search-notes').innerText(), /2 passages without them/);
    await page.getByRole('link', { name: 'Clear all filters' }).click();
    await settled(page, '2 passages in 1 document');
  });
});
