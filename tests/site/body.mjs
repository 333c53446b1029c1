// What the text of a document holds beside words: signs of passages, quotes, pictures, cards, alerts and tasks.
//
//   body.mjs MADE_UP        the site of fixture/content
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { axe_faults } from './axe.mjs';
import { sideways } from './measured_page.mjs';
import { open_site, watched } from './opened_site.mjs';

const desktop = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };

let site;
before(async () => { site = await open_site(process.argv[2]); });
after(async () => { await site?.close(); });

// No fault may come up while a reader does this on a document.
async function reading(options, look, on = site, url = 'meetings/1/') {
  assert.deepEqual(await watched(on, options, async (page, say) => {
    await page.goto(on.root + url);
    await page.evaluate(() => document.fonts.ready.then(() => {}));
    await look(page, say);
  }), []);
}

// What a text holds beside words: meetings/3/ has all of it.
const shown = 'meetings/3/';

test('the signs of passages take no room in the text, are beside it under a mouse and a finger, and are not copied', async () => {
  await reading(desktop, async (page) => {
    const first = page.locator('.body > p.passage').first(), one = first.locator('> .anchor');
    const opacity = () => one.evaluate((sign) => getComputedStyle(sign).opacity);
    assert.equal(await opacity(), '0');
    await first.hover();
    assert.equal(await opacity(), '1');
    const [text, box] = [await first.boundingBox(), await one.boundingBox()];
    assert.ok(box.x >= text.x + text.width - 1, 'it stands right of the text');
    await page.mouse.move(0, 0);
    await one.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    assert.equal(await opacity(), '1', 'with the focus of the keyboard');
    const copied = await page.evaluate(() => {
      getSelection().selectAllChildren(document.querySelector('.body'));
      return getSelection().toString();
    });
    assert.ok(copied.length > 200 && !/[§❞]/.test(copied), copied);
    const names = await page.locator('.body .anchor').evaluateAll((signs) => signs.map((sign) => sign.getAttribute('aria-label')));
    assert.equal(new Set(names).size, names.length, 'each has a name of its own');
  });
  await reading(phone, async (page) => {
    for (const box of await page.locator('.body .anchor').evaluateAll((signs) => signs.map((sign) => {
      const { right, width, height } = sign.getBoundingClientRect();
      return { right, width, height, opacity: getComputedStyle(sign).opacity };
    }))) assert.deepEqual(box, { right: 360, width: 44, height: 44, opacity: '1' });
    const covered = await page.evaluate(() => [...document.querySelectorAll('.body .passage a:not(.anchor)')].filter((link) => {
      const { right, top, height } = [...link.getClientRects()].at(-1);
      link.scrollIntoView({ block: 'center' });
      const now = [...link.getClientRects()].at(-1);
      return height > 0 && !link.contains(document.elementFromPoint(now.right - 2, now.top + now.height / 2)) && right > 0 && top !== undefined;
    }).map((link) => link.outerHTML));
    assert.deepEqual(covered, [], 'no link lies below a sign');
  });
});

test('the words of a quote lead to its page, in one stop of the keyboard', async () => {
  await reading(desktop, async (page) => {
    const addresses = await page.locator('.body .quote-link:not([tabindex])').evaluateAll((links) => links.map((link) => link.href));
    assert.ok(addresses.length > 0);
    assert.equal(new Set(addresses).size, addresses.length);
    for (const further of await page.locator('.body .quote-link[tabindex]').evaluateAll((links) => links.map((link) => link.href)))
      assert.ok(addresses.includes(further), further);
    await page.locator('.body .quote-link').first().click();
    await page.waitForURL(addresses[0]);
  });
});

test('a picture moves nothing when it comes, and has a page that shows it large', async () => {
  await reading(phone, async (page) => {
    let release;
    const held = new Promise((resolve) => { release = resolve; });
    await page.route('**/minutes.png', (route) => held.then(() => route.continue()));
    await page.reload({ waitUntil: 'domcontentloaded' });
    const picture = page.locator('.picture img'), below = page.locator('.body .video');
    await picture.scrollIntoViewIfNeeded();
    const before = await below.boundingBox();
    release();
    await page.waitForFunction(() => document.querySelector('.picture img').naturalWidth === 960);
    const after = await below.boundingBox();
    assert.ok(Math.abs(before.y - after.y) < 1, `${before.y} and ${after.y}`);
    const { width, height } = await picture.boundingBox();
    assert.ok(Math.abs(width / height - 2) < 0.02, `${width} x ${height}`);
    await page.locator('.enlarge').click();
    await page.waitForURL('**/meetings/3/picture-*/');
    assert.match(await page.locator('.enlarged').innerText(), /Minutes read in four weeks/);
    assert.equal(await sideways(page), 0);
    assert.deepEqual(await axe_faults(page), []);
    await page.locator('.enlarged .facts a').first().click();
    await page.waitForURL('**/meetings/3/#p-*');
  }, site, shown);
});

test('in the dark a picture that is drawn on nothing lies on white', async () => {
  await reading({ ...desktop, colorScheme: 'dark' }, async (page) => {
    assert.equal(await page.locator('.picture img').evaluate((one) => getComputedStyle(one).backgroundColor), 'rgb(255, 255, 255)');
  }, site, shown);
});

test('cards, files, alerts and tasks say what they are, beside the text', async () => {
  await reading(desktop, async (page) => {
    const beside = (selector) => page.locator(selector).evaluate((one) => getComputedStyle(one, '::after').content);
    assert.equal(await beside('.body .video'), '"Video on YouTube"');
    assert.match(await beside('.body a[data-file]'), /" \(" "PDF, 1 KB" "\)"|" \(PDF, 1 KB\)"/);
    assert.equal(await page.getByRole('note', { name: 'Important' }).locator('.passage').count(), 2);
    assert.equal(await page.getByRole('checkbox', { name: 'Done', exact: true }).isChecked(), true);
    assert.equal(await page.getByRole('checkbox', { name: 'Not done' }).isDisabled(), true);
    assert.deepEqual(await axe_faults(page), []);
  }, site, shown);
});

test('what is printed says of what day the print is', async () => {
  await reading(desktop, async (page) => {
    assert.equal(await page.locator('.printed-on').isHidden(), true);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const now = await page.evaluate(() => new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(new Date()));
    assert.ok((await page.locator('.masthead').innerText()).endsWith(`Printed ${now}`));
  });
});

