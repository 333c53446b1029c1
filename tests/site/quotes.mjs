// The page of a quote: what can be done with it, by pointer and by keyboard, and that the page is whole without scripts.
//
//   node quotes.mjs DIRECTORY MADE_UP      the site of content/; that of fixture/content
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { open_site, watched } from './opened_site.mjs';

const [directory, made_up] = process.argv.slice(2);
const quotes_of = (site) => JSON.parse(readFileSync(join(site, 'data/quotes.json'), 'utf8'));
const said = quotes_of(made_up).find(({ text }) => text.startsWith('Our old reports were tidy'));
const told = quotes_of(made_up).find(({ text }) => text.startsWith('the first month felt'));

let site, made_up_site;
before(async () => {
  [site, made_up_site] = [await open_site(directory), await open_site(made_up)];
});
after(async () => {
  await site?.close();
  await made_up_site?.close();
});

const granted = { permissions: ['clipboard-read', 'clipboard-write'] };
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());
const announced = (page, text) => page.locator('[role="status"]', { hasText: text }).waitFor();

// No fault may come up while a reader does this on the page of `quote`.
async function on_page_of(quote, look, options = {}, before_it = async () => {}) {
  assert.deepEqual(await watched(made_up_site, { ...granted, ...options }, async (page, say) => {
    await before_it(page);
    await page.goto(made_up_site.root + quote.url.slice(1));
    await look(page, say);
  }), []);
}

const share = (page) => page.addInitScript(() => {
  globalThis.shared = [];
  Object.defineProperty(navigator, 'share', { configurable: true, value: async (what) => void globalThis.shared.push(what) });
});
const no_share = (page) => page.addInitScript(() => { delete Navigator.prototype.share; });

test('a quote is copied with its speaker, its citation and its address', async () => {
  await on_page_of(said, async (page) => {
    await page.getByRole('button', { name: 'Copy quote with citation' }).click();
    await announced(page, 'Text and citation copied');
    const [words, empty, citation, address] = (await clipboard(page)).split('\n');
    assert.equal(words, '“Our old reports were tidy, but a number that arrives in June helps nobody in March.” — One principal');
    assert.equal(empty, '');
    assert.match(citation, /Counting what counts/);
    assert.equal(address, `https://notes.example.org/harbor${said.url}`);
  });
});

test('a card of a theme page is copied from there, the same as from its own page', async () => {
  const texts = [];
  const pages = [said.url, `/themes/${said.themes[0]}/`, '/quotes/'];
  for (const url of pages) {
    assert.deepEqual(await watched(made_up_site, granted, async (page) => {
      await page.goto(made_up_site.root + url.slice(1));
      await page.getByRole('button', { name: url === said.url ? 'Copy quote with citation' : /Copy quote with citation.*Our old reports/ }).click();
      await announced(page, 'Text and citation copied');
      texts.push(await clipboard(page));
    }), [], url);
  }
  assert.match(texts[0], /Our old reports[^]*Counting what counts/);
  assert.deepEqual(texts, Array(pages.length).fill(texts[0]));
});

test('the clipboard is asked while the press is handled, as Safari wants it, and a page that does not come is told', async () => {
  const faults = await watched(made_up_site, granted, async (page) => {
    let asked;
    await page.goto(`${made_up_site.root}quotes/`);
    await page.evaluate(() => {
      const write = navigator.clipboard.write.bind(navigator.clipboard);
      navigator.clipboard.write = (items) => { document.documentElement.dataset.asked = ''; return write(items); };
    });
    await page.route(`**${said.url}`, async (route) => {
      asked = await page.evaluate(() => 'asked' in document.documentElement.dataset);
      await route.abort();
    });
    await page.getByRole('button', { name: /Copy quote with citation.*Our old reports/ }).click();
    await announced(page, 'Couldn’t copy');
    assert.equal(asked, true);
  });
  assert.deepEqual(faults.filter((fault) => !fault.includes('ERR_FAILED')), []);
});

test('a sentence that tells what was said is copied without a dash and a name', async () => {
  await on_page_of(told, async (page) => {
    await page.getByRole('button', { name: 'Copy quote with citation' }).click();
    await announced(page, 'Text and citation copied');
    assert.equal((await clipboard(page)).split('\n')[0],
      'One aide said that “the first month felt like a storm without a harbor” and asked for a slower start.');
  });
});

test('the link is copied, the image has a file name that tells what it is', async () => {
  await on_page_of(said, async (page) => {
    await page.getByRole('button', { name: 'Copy link' }).click();
    await announced(page, 'copied');
    assert.equal(await clipboard(page), `https://notes.example.org/harbor${said.url}`);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download image' }).click();
    assert.equal((await download).suggestedFilename(), 'meeting-2-one-principal-our-old-reports-were.png');
  });
});

test('by keyboard the four are reached in order and do the same', async () => {
  await on_page_of(said, async (page) => {
    await page.getByRole('button', { name: 'Copy quote with citation' }).focus();
    await page.keyboard.press('Enter');
    await announced(page, 'Text and citation copied');
    assert.match(await clipboard(page), /^“Our old reports/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.waitForFunction(async (url) => await navigator.clipboard.readText() === url, `https://notes.example.org/harbor${said.url}`);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Download image');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const shared = await page.evaluate(() => globalThis.shared);
    assert.equal(shared.length, 1);
    assert.match(shared[0].text, /^“Our old reports/);
    assert.equal(shared[0].url, `https://notes.example.org/harbor${said.url}`);
  }, {}, share);
});

test('without Web Share there is no button to share', async () => {
  await on_page_of(said, async (page) => {
    assert.equal(await page.getByRole('button', { name: 'Copy link' }).isVisible(), true);
    assert.equal(await page.getByRole('button', { name: 'Share…' }).count(), 0);
  }, {}, no_share);
});

for (const width of [320, 360, 1280]) {
  test(`at ${width} px each can be hit by a finger, and none is cut`, async () => {
    await on_page_of(said, async (page, say) => {
      for (const action of await page.locator('.quote-actions > *:visible').all()) {
        const box = await action.boundingBox();
        if (box.height < 44 || box.width < 44) say(`${await action.innerText()}: ${box.width} x ${box.height}`);
        if (box.x < 0 || box.x + box.width > width) say(`${await action.innerText()} reaches outside`);
      }
    }, { viewport: { width, height: 740 } }, share);
  });
}

test('without scripts the page is whole: the words, the picture, the context, the citation, and no dead button', async () => {
  await on_page_of(said, async (page) => {
    assert.equal(await page.locator('button:visible', { hasText: /Copy|Share/ }).count(), 0);
    const picture = await page.getByRole('link', { name: 'Download image' }).evaluate(({ href }) => href);
    assert.equal((await page.request.get(picture)).status(), 200);
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'One principal, Meeting 2');
    assert.match(await page.locator('main').innerText(), /How to cite/);
  }, { javaScriptEnabled: false });
});

test('the context is the passage with its neighbors of the same section, the quote marked', async () => {
  await on_page_of(said, async (page) => {
    const context = page.locator('section', { has: page.locator('#context') });
    assert.match((await context.locator('mark').allInnerTexts()).join(' '), /Our old reports were tidy/);
    assert.equal(await context.locator('.beside').count(), 1); // it is the first of its section
    assert.match(await context.locator('.beside').innerText(), /Reading aloud is counted/);
  });
});

for (const [name, root] of [['content/', directory], ['the made-up site', made_up]]) {
  test(`every card of ${name} is a whole thought, on its page and in the data`, () => {
    for (const { card, text, url } of quotes_of(root)) {
      if (card === null) {
        assert.equal(url, null);
        continue;
      }
      assert.match(card, /^["“‘'([]*[\p{Lu}\d]/u, card);
      assert.ok(card.match(/[\p{L}\p{N}][\p{L}\p{N}’']*/gu).length >= 8, card);
      assert.ok(card.includes(text) || card.startsWith('“'), card);
      const html = readFileSync(join(root, url, 'index.html'), 'utf8');
      assert.ok(html.includes('class="quote-card'), url);
    }
  });
}

test('the type gets smaller as the words get more', async () => {
  assert.deepEqual(await watched(site, {}, async (page, say) => {
    const sizes = new Map();
    for (const { card, url } of quotes_of(directory)) {
      if (url === null) continue;
      await page.goto(site.root + url.slice(1));
      const quote = page.locator('.card-page blockquote');
      const size = await quote.evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
      sizes.set([...card].length, size);
    }
    const rows = [...sizes].sort(([a], [b]) => a - b);
    for (let i = 1; i < rows.length; ++i) if (rows[i][1] > rows[i - 1][1]) say(`${rows[i]} after ${rows[i - 1]}`);
    if (rows.length < 5 || rows.at(-1)[1] >= rows[0][1]) say('all are of one size');
  }), []);
});
