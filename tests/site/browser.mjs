// Opens one page of each kind in Chromium, as readers do: on screens from narrow to wide, enlarged, by finger, in the
// dark, without JavaScript. Nothing may scroll sideways, fail, or be asked of another server.
//
//   node browser.mjs DIRECTORY MADE_UP      the site of content/; that of fixture/content
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { axe_faults, of_colours } from './axe.mjs';
import { elements_of, kinds_of_pages, read_site } from './built_site.mjs';
import { sideways, small_targets } from './measured_page.mjs';
import { open_site, watched as watched_on } from './opened_site.mjs';

const [directory, made_up] = process.argv.slice(2);
const widths = [360, 768, 1280];

let site, made_up_site, origin;
const files = read_site(directory);
const kinds = kinds_of_pages(files);
const document_path = [...files.keys()].filter((path) => /^meetings\/[^/]+\/index\.html$/.test(path)).at(-1);

before(async () => {
  [site, made_up_site] = [await open_site(directory), await open_site(made_up, { below: '/harbor' })];
  origin = site.origin;
});

after(async () => {
  await site?.close();
  await made_up_site?.close();
});

const watched = (options, look) => watched_on(site, options, look);

// No fault may come up while `look` is taken at one page of each kind of both sites.
async function every_kind(options, look) {
  const faults = [];
  for (const [on, paths] of [[site, kinds], [made_up_site, kinds_of_pages(read_site(made_up))]]) {
    faults.push(...await watched_on(on, options, async (page, say) => {
      for (const path of paths) {
        await page.goto(on.root + path.slice(1));
        await look(page, say);
      }
    }));
  }
  assert.deepEqual(faults, []);
}

test('on paper there is nothing to press', () => every_kind({}, async (page, say) => {
  await page.emulateMedia({ media: 'print' });
  const shown = await page.evaluate(() => [...document.querySelectorAll('button, .unprinted')]
    .filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 90)));
  for (const one of shown) say(`prints ${one}`);
}));

test('what goes wrong on a page is noticed', async () => {
  const body = '<!DOCTYPE html><html lang="en"><title>Bad</title><h1>Bad</h1><img src="/missing.png" alt="x">'
    + '<img src="https://elsewhere.invalid/i.png" alt="y"><p style="color: red">red</p>'
    + '<div id="wide">wide</div><script>throw new Error("broken")</script></html>';
  const headers = { 'content-security-policy': "style-src 'sha256-none'" };
  let overhang;
  const faults = await watched({}, async (page) => {
    await page.route('**/bad.html', (route) => route.fulfill({ contentType: 'text/html', body, headers }));
    await page.goto(`${origin}/bad.html`);
    await page.evaluate(() => document.getElementById('wide').style.setProperty('width', '1300px'));
    overhang = await sideways(page);
  });
  assert.ok(overhang > 0, 'a page wider than its window was not noticed');
  for (const sign of ['missing.png', 'asks https://elsewhere.invalid', 'Content Security Policy', 'broken'])
    assert.ok(faults.some((fault) => fault.includes(sign)), `${sign} was not noticed:\n${faults.join('\n')}`);
});

test('no page of any kind scrolls sideways, fails, or asks another server for anything', async () => {
  assert.ok(kinds.length >= 10, `only ${kinds.length} kinds of pages: ${kinds.join(' ')}`);
  await every_kind({}, async (page, say) => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const overhang = await sideways(page);
      if (overhang > 0) say(`${overhang} px too wide at ${width} px`);
    }
  });
});

const unfold = (page) => page.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; }));

test('at 320 px, and enlarged to twice its size, no page of any kind is cut off', async () => {
  for (const options of [{ viewport: { width: 320, height: 568 } }, { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }]) {
    await every_kind(options, async (page, say) => {
      await unfold(page);
      const overhang = await sideways(page);
      if (overhang > 0) say(`${overhang} px too wide at ${options.viewport.width} px`);
    });
  }
});

test('on a phone what is there to be touched is large enough on every kind of page', async () => {
  await every_kind({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true }, async (page, say) => {
    await unfold(page);
    for (const target of await small_targets(page)) say(target);
  });
});

test('no page of any kind has a fault of accessibility, on any screen, in either scheme', async () => {
  await every_kind({}, async (page, say) => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      for (const [colorScheme, rules] of [['light', undefined], ['dark', of_colours]]) {
        await page.emulateMedia({ colorScheme });
        for (const fault of await axe_faults(page, rules)) say(`${width} px, ${colorScheme}: ${fault}`);
      }
    }
  });
});

test('the dark page has other colours than the light one', async () => {
  const colours = async (colorScheme) => {
    let found;
    await watched({ colorScheme }, async (page) => {
      await page.goto(`${origin}/`);
      found = await page.evaluate(() => {
        const { backgroundColor, color } = getComputedStyle(document.body);
        return { backgroundColor, color };
      });
    });
    return found;
  };
  const [light, dark] = [await colours('light'), await colours('dark')];
  assert.notEqual(light.backgroundColor, dark.backgroundColor);
  assert.notEqual(light.color, dark.color);
});

test('the address of a passage opens its page at the passage, and its link sign is a stop of the keyboard', async () => {
  const ids = elements_of(files.get(document_path)).map(({ attributes }) => attributes.id)
    .filter((id) => id?.startsWith('p-'));
  const id = ids[Math.floor(ids.length * 0.6)];
  const faults = await watched({ viewport: { width: 360, height: 640 } }, async (page, say) => {
    await page.goto(`${origin}/${document_path.replace('index.html', '')}#${id}`);
    const arrived = await page.waitForFunction((wanted) => {
      const { top } = document.getElementById(wanted).getBoundingClientRect();
      return scrollY > 0 && top > -2 && top < innerHeight / 2;
    }, id, { timeout: 5000 }).catch(() => undefined);
    if (!arrived) say(`the passage ${id} is not in view`);
    const reached = await page.evaluate((wanted) => {
      const sign = document.querySelector(`#${wanted} a[href="#${wanted}"]`);
      sign.focus();
      const { opacity, visibility } = getComputedStyle(sign);
      return document.activeElement === sign && opacity > 0.5 && visibility === 'visible';
    }, id);
    if (!reached) say(`the link sign of ${id} cannot be reached or seen`);
  });
  assert.deepEqual(faults, []);
});

test('every kind of page reads the same without JavaScript', async () => {
  const texts_of = async (javaScriptEnabled) => {
    const texts = [];
    const faults = await watched({ javaScriptEnabled }, async (page) => {
      for (const path of kinds) {
        await page.goto(origin + path);
        texts.push((await page.locator('main').innerText()).trim());
      }
    });
    assert.deepEqual(faults, []);
    return texts;
  };
  // What needs a script: the buttons of quotes, each with the words that it is for, and those of a list.
  const said = (text) => text.replace(/\n*Copy quote with citation\n(: .*|Copy link)/g, '').replace(/^(Oldest first\n|Filter terms\n+)/m, '').replace(/\n+/g, '\n');
  const [without, with_it] = [await texts_of(false), await texts_of(true)];
  kinds.forEach((path, at) => {
    assert.ok(without[at].length > 40, `${path} is empty without JavaScript`);
    if (path !== '/search/') assert.equal(said(without[at]), said(with_it[at]), path);
  });
});
