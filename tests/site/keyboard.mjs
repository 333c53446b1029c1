// The pages by keyboard and for who hears them: every stop of every kind of page, the page of results, filters; what has
// the focus keeps it, and each thing says by the accessibility tree what it is called, what it is and how it stands.
//
//   node keyboard.mjs DIRECTORY MADE_UP      the site of content/; that of fixture/content
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { kinds_of_pages, read_site } from './built_site.mjs';
import { walk_by_keyboard } from './keyboard_walk.mjs';
import { open_site, watched } from './opened_site.mjs';

const [directory, made_up] = process.argv.slice(2);
const still = { reducedMotion: 'reduce' }; // what comes into view is there at once
const devices = { desktop: { width: 1280, height: 800 }, phone: { width: 360, height: 640 } };

let site, made_up_site;
before(async () => {
  [site, made_up_site] = [await open_site(directory), await open_site(made_up)];
});
after(async () => {
  await site?.close();
  await made_up_site?.close();
});

// No fault may come up while a reader does this on a page of `on`.
async function faultless(on, path, look, options = {}) {
  assert.deepEqual(await watched(on, { ...still, ...options }, async (page, say) => {
    await page.goto(on.root + path);
    await look(page, say);
  }), []);
}

const unfold = (page) => page.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
const focused = (page) => page.evaluate(() => document.activeElement.outerHTML.replace(/>.*/s, '>'));
const found = (page) => page.locator('.results .excerpt').first().waitFor();

for (const [device, viewport] of Object.entries(devices)) {
  test(`by keyboard one gets through every kind of page, unfolded, on a ${device}: each stop is seen, none comes twice, none is left out`, async () => {
    assert.deepEqual(await watched(site, { ...still, viewport }, async (page, say) => {
      for (const path of kinds_of_pages(read_site(directory))) {
        await page.goto(site.root + path.slice(1));
        if (path === '/search/') await page.locator('.facets details').first().waitFor(); // they come when the page stands
        await unfold(page);
        await walk_by_keyboard(page, say);
      }
    }), []);
  });

  test(`so one does through the page of results, with its facets open, on a ${device}`, async () => {
    await faultless(made_up_site, 'search/?q=reading+famlies', async (page, say) => {
      await found(page);
      await unfold(page);
      await walk_by_keyboard(page, say);
    }, { viewport });
  });
}

test('the skip link comes first on every kind of page, can be seen then, and leads to the text', async () => {
  assert.deepEqual(await watched(site, still, async (page, say) => {
    for (const path of kinds_of_pages(read_site(directory))) {
      await page.goto(site.root + path.slice(1));
      await page.keyboard.press('Tab');
      const skip = page.locator('a.skip:focus');
      if (await skip.count() !== 1) { say('the first stop is no skip link'); continue; }
      const { x, y, width, height } = await skip.boundingBox();
      if (x < 0 || y < 0 || width < 24 || height < 24) say('the skip link cannot be seen when it has the focus');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement.closest('.site-header, .skip') !== null)) say('it does not lead beyond the header');
    }
  }), []);
});

test('a facet is unfolded and chosen by keyboard, and keeps the focus when the results come anew', async () => {
  await faultless(made_up_site, 'search/?q=reading', async (page) => {
    await found(page);
    await page.locator('.facets summary').first().press('Enter');
    await page.keyboard.press('Tab');
    const box = (await focused(page)).replace(/>$/, '');
    assert.match(box, /^<input type="checkbox" name="theme"/);
    await page.keyboard.press('Space');
    await page.waitForFunction(() => location.search.includes('theme=') && document.querySelector('.facets summary span') !== null);
    assert.equal(await focused(page), `${box} checked="">`);
    await page.keyboard.press('Shift+Tab');
    assert.match(await focused(page), /^<summary/);
  }, { viewport: devices.phone });
});

test('who has the query searched as typed, or goes back to all, goes on in the box', async () => {
  await faultless(made_up_site, 'search/?q=famlies', async (page) => {
    await found(page);
    await page.getByRole('link', { name: 'Search instead for famlies' }).press('Enter');
    await page.waitForFunction(() => /^No passage/.test(document.querySelector('main .search-summary').textContent));
    assert.match(await focused(page), /^<input type="search"/);
  });
});

for (const [what, path, way] of [
  ['a theme', 'themes/standards-implementation/', '.filters a'],
  ['quotes', 'quotes/', '.filters details:first-of-type a'],
]) {
  test(`a filter of ${what} is followed by keyboard, in place, keeps the focus, says that it is chosen and how much it shows`, async () => {
    await faultless(site, path, async (page) => {
      await unfold(page);
      const link = page.locator(way).first();
      const [address, next] = [await link.evaluate(({ href }) => href), await page.locator(way).nth(1).evaluate(({ href }) => href)];
      const count = (await link.locator('.count').innerText()).trim();
      await page.evaluate(() => { globalThis.stayed = true; });
      await link.press('Enter');
      await page.waitForURL(address);
      await page.waitForFunction((wanted) => document.activeElement.href === wanted, address);
      assert.equal(await page.evaluate(() => globalThis.stayed && document.activeElement.getAttribute('aria-current')), 'page');
      assert.equal(await page.locator('.filters [aria-current]').count(), 1);
      await page.waitForFunction((wanted) => document.querySelector('body > [role="status"]')?.textContent.startsWith(`${wanted} `), count);
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement.href), next);
    });
  });
}

// What Chromium tells a screen reader: [{ role, name, ...properties }].
async function told(page) {
  const { nodes } = await (await page.context().newCDPSession(page)).send('Accessibility.getFullAXTree');
  return nodes.filter(({ ignored }) => !ignored).map(({ role, name, properties = [] }) =>
    ({ role: role.value, name: name?.value, ...Object.fromEntries(properties.map((one) => [one.name, one.value.value])) }));
}

const one_of = (nodes, role, name) => {
  const fitting = nodes.filter((node) => node.role === role && (name === undefined || node.name === name));
  assert.equal(fitting.length, 1, `${fitting.length} of ${role} ${name ?? ''}`);
  return fitting[0];
};

test('the page of results says what its parts are, how they stand, and announces what was found', async () => {
  await faultless(made_up_site, 'search/?q=reading', async (page) => {
    await found(page);
    const folded = await told(page);
    one_of(folded, 'searchbox', 'Search meetings and case studies');
    one_of(folded, 'form', 'Filter results');
    one_of(folded, 'region', 'Results');
    const { live, atomic } = one_of(folded, 'status');
    assert.deepEqual([live, atomic], ['polite', true]);
    assert.match(await page.locator('main .search-summary').innerText(), /^\d+ passages in \d+ documents$/);
    assert.equal(one_of(folded, 'DisclosureTriangle', 'Theme').expanded, false);
    await page.locator('.facets summary').first().press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.waitForFunction(() => document.querySelector('.facets summary span') !== null);
    const chosen = await page.locator('.facets summary').first().innerText();
    assert.match(chosen, /^Theme: \S/);
    const open = await told(page);
    assert.equal(one_of(open, 'DisclosureTriangle', chosen).expanded, true);
    one_of(open, 'group', 'Theme');
    const boxes = open.filter(({ role, checked }) => role === 'checkbox' && checked === 'true');
    assert.deepEqual(boxes.map(({ focused }) => focused), [true]);
    assert.match(boxes[0].name, /^\S.* \d+$/);
  }, { viewport: devices.phone });
});

test('filters, letters, the table of themes and districts, and the way home are named for what they are', async () => {
  const expected = {
    'themes/standards-implementation/': [['navigation', 'Main'], ['navigation', 'Breadcrumb'], ['navigation', 'Passages by year and district'], ['list', 'Year']],
    'quotes/': [['navigation', 'Filter quotes'], ['status', undefined]],
    'entities/': [['navigation', 'Letters'], ['navigation', 'Types']],
    'matrix/': [['table', undefined], ['columnheader', 'Theme']],
    '': [['search', undefined], ['searchbox', 'Search meetings and case studies'], ['main', undefined], ['contentinfo', undefined]],
  };
  for (const [path, parts] of Object.entries(expected)) {
    await faultless(site, path, async (page) => {
      const nodes = await told(page);
      for (const [role, name] of parts) one_of(nodes, role, name);
    });
  }
  await faultless(site, 'quotes/', async (page) => {
    const states = async () => (await told(page)).filter(({ role }) => role === 'DisclosureTriangle').map(({ expanded }) => expanded);
    const folded = await states();
    assert.ok(folded.length >= 3 && folded.every((expanded) => expanded === false), `${folded}`);
    await page.locator('.filters summary').first().press('Space');
    assert.deepEqual(await states(), [true, ...folded.slice(1)]);
  });
  await faultless(site, 'matrix/', async (page) => {
    const cells = (await told(page)).filter(({ role, name }) => role === 'link' && /^\d+: .+, .+/.test(name));
    assert.ok(cells.length > 10, 'a count does not say what it counts');
  });
});
