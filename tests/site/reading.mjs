// A document as its reader has it: colours, contents, notes, explanations, the menu of a passage; by mouse, finger
// and keyboard, on a phone and enlarged, with and without scripts.
//
//   node reading.mjs MADE_UP SITE      the site of fixture/content; one with long documents
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { axe_faults, but_targets } from './axe.mjs';
import { walk_by_keyboard } from './keyboard_walk.mjs';
import { sideways, small_targets } from './measured_page.mjs';
import { open_site, watched } from './opened_site.mjs';

const [made_up, long] = process.argv.slice(2);
const urls_of = (directory) => JSON.parse(readFileSync(join(directory, 'data/documents.json'), 'utf8')).map(({ url }) => url.slice(1));

const desktop = { viewport: { width: 1280, height: 800 } };
const laptop = { viewport: { width: 1000, height: 700 } }; // no room for side notes
const phone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };

let site, long_site;
before(async () => {
  [site, long_site] = [await open_site(made_up), await open_site(long)];
});
after(async () => {
  await site?.close();
  await long_site?.close();
});

// No fault may come up while a reader does this on the first meeting.
async function reading(options, look, on = site, url = 'meetings/1/') {
  assert.deepEqual(await watched(on, options, async (page, say) => {
    await page.goto(on.root + url);
    await page.evaluate(() => document.fonts.ready.then(() => {})); // a face that comes later sets the text anew
    await look(page, say);
  }), []);
}

async function every_document(options, look) {
  for (const [on, directory] of [[site, made_up], [long_site, long]])
    for (const url of urls_of(directory)) await reading(options, look, on, url);
}

const focused = (page) => page.evaluate(() => document.activeElement.matches('body') ? '' : document.activeElement.outerHTML.replace(/>.*/s, '>'));
const pop_up = '.pop-up';
const name = '.body a.mention[href$="tide-table-project/"]';
const sign = '.body a[role="doc-noteref"]';
const passage_sign = '.body > .passage > .anchor';
const drawer = '#contents-drawer';

test('the colours are the system’s until a reader chooses, and then stay, from the first moment of every page', async () => {
  const scheme = (page) => page.evaluate(() => document.documentElement.dataset.scheme);
  const ground = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await reading({ ...desktop, colorScheme: 'light' }, async (page) => {
    const button = page.getByRole('button', { name: 'Color mode' });
    const light = await ground(page);
    assert.deepEqual([await scheme(page), await button.innerText()], ['system', 'Color mode: match device']);
    await button.press('Enter');
    assert.deepEqual([await scheme(page), await ground(page)], ['light', light]);
    await button.press('Enter');
    await said(page, 'Color mode: dark');
    const dark = await ground(page);
    assert.notEqual(dark, light);
    await page.addInitScript(() => addEventListener('DOMContentLoaded', () => { globalThis.at_first = document.documentElement.dataset.scheme; }));
    await page.route('**/reading-*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    await page.goto(`${site.root}themes/`);
    assert.deepEqual([await page.evaluate(() => globalThis.at_first), await ground(page)], ['dark', dark]);
  });
});

test('where storage is forbidden the choice of colours holds for the page', async () => {
  const forbid = (page) => page.addInitScript(() => Object.defineProperty(globalThis, 'localStorage', { get() { throw new Error('forbidden'); } }));
  const faults = await watched(site, { ...desktop, colorScheme: 'light' }, async (page) => {
    await forbid(page);
    await page.goto(`${site.root}meetings/1/`);
    const button = page.getByRole('button', { name: 'Color mode' });
    for (const wanted of ['light', 'dark', 'match device']) {
      await button.click();
      assert.equal(await button.innerText(), `Color mode: ${wanted}`);
    }
  });
  assert.deepEqual(faults, []);
});

test('the contents stand beside the text, stay in sight, and show where one is', async () => {
  await reading(desktop, async (page) => {
    const current = page.locator(`${drawer} [aria-current="location"]`);
    assert.equal(await current.count(), 0, 'before the first heading');
    for (const at of [2, 1]) {
      const entry = page.locator(`${drawer} > ol > li > a`).nth(at);
      await entry.click();
      await page.waitForFunction(([nav, wanted]) => document.querySelector(`${nav} [aria-current]`)?.textContent === wanted, [drawer, await entry.innerText()]);
      const { y } = await page.locator(drawer).boundingBox();
      assert.ok(y >= 0 && y < 100, `the contents are in sight: ${y}`);
    }
    assert.equal(await current.count(), 1);
    const { x, width } = await page.locator(drawer).boundingBox();
    assert.ok(x + width <= (await page.locator('.body').boundingBox()).x, 'the contents do not cover the text');
  }, long_site, urls_of(long)[0]);
});

test('on a phone the contents are a drawer that closes by Esc, with the focus back, and by choosing', async () => {
  const open = (page) => page.locator(drawer).evaluate((one) => one.matches(':popover-open'));
  const by_keyboard = async (page) => {
    const button = page.getByRole('button', { name: /^Contents/ });
    assert.equal(await open(page), false);
    await button.press('Enter');
    assert.equal(await open(page), true);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate((nav) => document.activeElement.closest(nav) !== null, drawer), true, 'the drawer follows its button');
    await page.keyboard.press('Escape');
    assert.equal(await open(page), false);
    assert.match(await focused(page), /^<button.*to-contents/);
    await button.press('Enter');
  };
  await reading(phone, async (page) => {
    await by_keyboard(page);
    await page.locator(`${drawer} a`, { hasText: 'What came next' }).press('Enter');
    assert.equal(await open(page), false);
    await page.waitForFunction(() => document.querySelector('.where').textContent === 'What came next');
    assert.equal(new URL(page.url()).hash, '#h-what-came-next');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.closest('.body') !== null), true, 'the keyboard goes on in the text');
  });
  await reading(phone, async (page) => {
    await page.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    await page.reload();
    await by_keyboard(page); // no script of ours
  });
});

const notes_of = (page) => page.evaluate(() => [...document.querySelectorAll('.notes > ol > li')].map((note) => {
  const box = note.getBoundingClientRect();
  const sign = document.getElementById(`fnref-${note.id.slice(3)}`).getBoundingClientRect();
  return { top: box.top, bottom: box.bottom, left: box.left, right: box.right, sign: sign.top, text: document.querySelector('.body').getBoundingClientRect() };
}));

test('where there is room each note stands beside its sign, none over another, none over the text', async () => {
  let seen = 0;
  await every_document(desktop, async (page, say) => {
    const notes = await notes_of(page);
    notes.forEach((note, i) => {
      ++seen;
      const above = notes[i - 1];
      const pushed = above !== undefined && Math.abs(note.top - above.bottom - 10) < 1.5;
      if (note.left < note.text.right + 20) say(`note ${i + 1} lies over the text`);
      if (note.right > 1280) say(`note ${i + 1} leaves the window`);
      if (above !== undefined && note.top < above.bottom) say(`note ${i + 1} lies over the one before it`);
      if (!pushed && Math.abs(note.top - note.sign) > 12) say(`note ${i + 1} is ${note.top - note.sign} px from its sign`);
      if (note.bottom > note.text.bottom + 1) say(`note ${i + 1} hangs out below the text`);
    });
  });
  assert.ok(seen >= 10, `${seen} notes`);
});

test('elsewhere, without scripts and in print the notes are a list after the text, with their ways back', async () => {
  const list = async (page) => {
    const [note] = await notes_of(page);
    const last = await page.locator('.body > .passage').last().boundingBox();
    assert.ok(note.top > last.y + last.height, 'after the text');
    assert.ok(note.left >= note.text.left && note.right <= note.text.right + 1, 'in the column of the text');
    assert.equal(await page.locator('.notes h2').isVisible(), true);
  };
  await reading(laptop, list);
  await reading(phone, list);
  await reading({ ...desktop, javaScriptEnabled: false }, list);
  await reading(desktop, async (page) => {
    assert.equal(await page.locator('.side-notes').count(), 1);
    await page.locator(sign).first().click();
    assert.equal(new URL(page.url()).hash, '#fn-1');
    await page.locator('.notes .back').first().click();
    assert.equal(new URL(page.url()).hash, '#fnref-1');
    await page.emulateMedia({ media: 'print' });
    await list(page);
  });
});

test('while a reader prints, each note stands below the passage with its sign, and nowhere else', async () => {
  await every_document(laptop, async (page, say) => {
    const whole = () => page.evaluate(() => document.querySelector('.body').outerHTML);
    const before = await whole(), count = await page.locator('.notes > ol > li').count();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const notes = await page.evaluate(() => [...document.querySelectorAll('.printed-note')].map((note) => {
      const number = note.querySelector('sup').textContent, listed = document.getElementById(`fn-${number}`);
      return {
        below: note.getBoundingClientRect().top - document.getElementById(`fnref-${number}`).getBoundingClientRect().bottom,
        seen: note.checkVisibility(), twice: listed.checkVisibility(),
        same: note.textContent.replace(number, '').trim() === listed.textContent.replace('↩', '').trim(),
      };
    }));
    if (notes.length !== count) say(`${notes.length} of ${count} notes are in place`);
    for (const [i, { below, seen, twice, same }] of notes.entries())
      if (below < -5 || !seen || twice || !same) say(`note ${i + 1}: ${JSON.stringify(notes[i])}`);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    if (await whole() !== before) say('the page is not what it was');
  });
  await reading(laptop, async (page) => {
    await page.evaluate(() => addEventListener('beforeprint', () => { globalThis.printed = document.querySelectorAll('.printed-note').length; }));
    await page.pdf({ format: 'Letter' });
    assert.ok(await page.evaluate(() => globalThis.printed) > 0, 'a real print has none');
    assert.equal(await page.locator('.printed-note').count(), 0);
  });
});

test('a name is explained under the mouse: the explanation can be entered, stays, and goes by Esc or by leaving', async () => {
  await reading(desktop, async (page) => {
    const link = page.locator(name).first();
    await link.hover();
    await page.locator(pop_up).waitFor();
    assert.match(await page.locator(pop_up).innerText(), /^Tide Table Project\s+Program\s+\S/);
    assert.equal(await page.locator(`${pop_up} a`).getAttribute('href'), await link.getAttribute('href'));
    assert.equal(await link.getAttribute('title'), null, 'the browser shows its own besides');
    const [at, box] = [await link.boundingBox(), await page.locator(pop_up).boundingBox()];
    await page.mouse.move(at.x + at.width / 2, at.y + at.height + 3);
    await page.mouse.move(box.x + 20, box.y + 12, { steps: 4 });
    await page.waitForTimeout(500); // longer than it waits to hide
    assert.equal(await page.locator(pop_up).count(), 1, 'it can be entered');
    await page.keyboard.press('Escape');
    assert.equal(await page.locator(pop_up).count(), 0, 'Esc takes it away');
    await page.mouse.move(5, 5);
    await link.hover();
    await page.locator(pop_up).waitFor();
    await page.mouse.move(5, 5);
    await page.locator(pop_up).waitFor({ state: 'detached' });
  });
});

test('with the focus of the keyboard a name is explained until the focus leaves or Esc', async () => {
  await reading(desktop, async (page) => {
    const link = page.locator(name).first();
    const onto = async () => {
      await page.evaluate((wanted) => document.querySelector(wanted).closest('.passage').previousElementSibling?.setAttribute('tabindex', '-1'), name);
      await page.evaluate((wanted) => document.querySelector(wanted).closest('.passage').previousElementSibling.focus(), name);
      for (let i = 0; i < 12 && !await link.evaluate((one) => one === document.activeElement); ++i) await page.keyboard.press('Tab');
      await page.locator(pop_up).waitFor();
    };
    await onto();
    const described = await link.getAttribute('aria-describedby');
    assert.equal(await page.locator(pop_up).getAttribute('id'), described);
    await page.mouse.move(5, 5);
    await page.mouse.move(9, 9);
    await page.waitForTimeout(500);
    assert.equal(await page.locator(pop_up).count(), 1, 'the mouse does not take it away');
    await page.keyboard.press('Escape');
    assert.equal(await page.locator(pop_up).count(), 0);
    assert.equal(await link.evaluate((one) => one === document.activeElement), true, 'the focus stays');
    assert.equal(await link.getAttribute('aria-describedby'), null);
    await onto();
    await page.keyboard.press('Tab');
    assert.equal(await page.locator(pop_up).count(), 0, 'it leaves with the focus');
    assert.notEqual(await focused(page), '');
  });
});

test('under a finger the first tap explains, the second goes there, one elsewhere closes', async () => {
  await reading(phone, async (page) => {
    const link = page.locator(name).first();
    await link.tap();
    await page.locator(pop_up).waitFor();
    assert.equal(new URL(page.url()).pathname, '/meetings/1/');
    await page.locator('h1').tap();
    assert.equal(await page.locator(pop_up).count(), 0);
    await page.locator(sign).first().tap();
    assert.match(await page.locator(pop_up).innerText(), /over four weeks in autumn/);
    await link.tap();
    assert.match(await page.locator(pop_up).innerText(), /Tide Table Project/);
    await link.tap();
    await page.waitForURL(/tide-table-project/);
  });
});

test('a footnote comes up at its sign as it stands in the list, without its way back, and no id is there twice', async () => {
  await reading(laptop, async (page) => {
    await page.locator(sign).first().hover();
    await page.locator(pop_up).waitFor();
    const [shown, listed] = await page.evaluate((box) => [document.querySelector(box), document.getElementById('fn-1')].map((one) => one.innerText.replace('↩', '').trim()), pop_up);
    assert.equal(shown, listed);
    assert.equal(await page.locator(`${pop_up} strong`).innerText(), 'four weeks');
    assert.equal(await page.locator(`${pop_up} .back`).count(), 0);
    const twice = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id).filter((id, i, all) => all.indexOf(id) !== i));
    assert.deepEqual(twice, []);
  });
});

const with_clipboard = { ...desktop, permissions: ['clipboard-read', 'clipboard-write'] };
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());
const canonical = 'https://notes.example.org/harbor/meetings/1/';
const said = (page, text) => page.waitForFunction((wanted) => document.querySelector('[role="status"]')?.textContent === wanted, text);

test('the sign of a passage marks it, copies its address, and says so', async () => {
  await reading(with_clipboard, async (page) => {
    const one = page.locator(passage_sign).nth(1);
    const id = (await one.getAttribute('href')).slice(1);
    await one.scrollIntoViewIfNeeded();
    const { y } = await one.boundingBox();
    await one.click();
    await said(page, 'Link copied');
    assert.equal(await clipboard(page), `${canonical}#${id}`);
    assert.equal(await page.locator(':target').getAttribute('id'), id);
    assert.ok(Math.abs((await one.boundingBox()).y - y) < 2, 'the page stays where it is');
    assert.equal(await one.getAttribute('aria-expanded'), 'true');
    await page.locator('h1').click();
    assert.equal(await page.locator(pop_up).count(), 0);
    assert.equal(await one.getAttribute('aria-expanded'), 'false');
  });
});

test('its menu goes by arrows, and every item copies what it says, with the address of the passage', async () => {
  await reading(with_clipboard, async (page) => {
    const one = page.locator(passage_sign).nth(1);
    const id = (await one.getAttribute('href')).slice(1);
    const open = async () => {
      await one.press('Enter');
      await page.locator(`${pop_up} [role="menuitem"]`).first().waitFor();
    };
    const items = async () => {
      await open();
      return page.locator(`${pop_up} [role="menuitem"]`).allInnerTexts();
    };
    const labels = (await items()).map((text) => text.trim()).filter((text) => !text.startsWith('Share'));
    assert.deepEqual(labels.map((text) => text.replace(/^Copy citation: ?\s*/, '')), ['Copy text with citation', 'APA', 'Chicago', 'MLA', 'BibTeX', 'RIS', 'CSL-JSON']);
    const at = () => page.evaluate(() => [...document.querySelectorAll('[role="menuitem"]')].indexOf(document.activeElement));
    const last = await page.locator('[role="menuitem"]').count() - 1;
    const visited = [await at()];
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowUp', 'End', 'ArrowDown', 'ArrowUp', 'Home']) {
      await page.keyboard.press(key);
      visited.push(await at());
    }
    assert.deepEqual(visited, [0, 1, 2, 1, last, 0, last, 0]);
    await page.keyboard.press('Escape');
    assert.equal(await one.evaluate((sign) => sign === document.activeElement), true, 'Esc gives the focus back');

    const copies = [];
    for (let i = 0; i < labels.length; ++i) {
      await open();
      for (let step = 0; step < i; ++step) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => /citation|Citation/.test(document.querySelector('[role="status"]')?.textContent ?? ''));
      assert.equal(await one.evaluate((sign) => sign === document.activeElement), true, 'the focus goes back');
      copies.push(await clipboard(page));
    }
    const [quotation, apa, chicago, mla, bibtex, ris] = copies;
    const passage = JSON.parse(readFileSync(join(made_up, 'data/documents/meeting-1.json'), 'utf8')).passages.find((found) => found.id === id);
    assert.equal(quotation, `${passage.text}\n\n${apa}`);
    assert.equal(apa, `Talbot, W., & Marlow, I. (2018). Reading aloud: A first round. ${canonical}#${id}`);
    assert.equal(chicago, `Talbot, Wren, and Ines Marlow. Reading aloud: a first round. 2018. ${canonical}#${id}.`);
    assert.equal(mla, `Talbot, Wren, and Ines Marlow. Reading aloud: a first round. 2018, ${canonical}#${id}.`);
    assert.ok(bibtex.startsWith('@misc{meeting-1,') && bibtex.includes(`{${canonical}#${id}}`), bibtex);
    assert.ok(ris.startsWith('TY  - RPRT') && ris.includes(`UR  - ${canonical}#${id}`), ris);
    for (const text of copies) assert.equal(text.split(canonical).length, 2, text);

    await open();
    await page.keyboard.press('Tab');
    assert.equal(await page.locator(pop_up).count(), 0, 'Tab leaves the menu');
    assert.equal(await page.evaluate((sign) => {
      const stops = [...document.querySelectorAll('a[href], button, [tabindex="0"]')];
      return stops.indexOf(document.activeElement) - stops.indexOf(document.querySelectorAll(sign)[1]);
    }, passage_sign), 1, 'and goes on after the sign');
  });
});

test('a table, an item with items in it and a block quotation are quoted as they stand, without signs of ours', async () => {
  await reading(with_clipboard, async (page) => {
    const quoted = async (passage) => {
      await passage.locator('> .anchor, footer > .anchor').first().click();
      await page.getByRole('menuitem', { name: 'Copy text' }).click();
      await said(page, 'Text and citation copied');
      return (await clipboard(page)).split('\n\n')[0];
    };
    assert.equal(await quoted(page.locator('li.passage', { hasText: 'Lunch' })), 'Lunch is counted by the kitchen.');
    assert.equal(await quoted(page.locator('blockquote.passage')), 'Nobody asked the aides first, and that is on me. — superintendent of a host district');
    assert.equal(await quoted(page.locator('div.passage')), 'School Minutes won Readers Dune Street 48 12 Pier Road 60 9');
  });
});

test('where a browser does not let us copy, the reader is told, and the address bar has the address', async () => {
  await reading(desktop, async (page) => {
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    const one = page.locator(passage_sign).first();
    await one.click();
    await said(page, 'Couldn’t copy. Copy the link from the address bar instead.');
    assert.equal(new URL(page.url()).hash, await one.getAttribute('href'));
  });
});

test('an older browser, without popovers, has all of it but the drawer', async () => {
  await reading(laptop, async (page) => {
    await page.evaluate(() => { delete HTMLElement.prototype.showPopover; delete HTMLElement.prototype.hidePopover; });
    await page.evaluate(() => new MutationObserver(() => document.querySelector('.pop-up')?.removeAttribute('popover'))
      .observe(document.querySelector('main'), { childList: true }));
    await page.locator(name).first().hover();
    await page.locator(pop_up).waitFor();
    const [at, box] = [await page.locator(name).first().boundingBox(), await page.locator(pop_up).boundingBox()];
    assert.ok(Math.abs(box.y - at.y) < 200 && Math.abs(box.x - at.x) < 400, 'it is where it belongs');
    await page.keyboard.press('Escape');
    assert.equal(await page.locator(pop_up).count(), 0);
  });
});

test('a passage that was opened by its address is marked, without scripts too', async () => {
  for (const javaScriptEnabled of [true, false]) {
    await reading({ ...desktop, javaScriptEnabled }, async (page) => {
      const one = page.locator('.body > p.passage').nth(2);
      const look = () => one.evaluate((passage) => { const { backgroundColor, boxShadow } = getComputedStyle(passage); return `${backgroundColor} ${boxShadow}`; });
      const before = await look();
      await page.goto(`${site.root}meetings/1/#${await one.getAttribute('id')}`);
      assert.notEqual(await look(), before);
    });
  }
});

test('by keyboard one gets through the whole document: each stop is seen, none twice, none is the last but the last', async () => {
  for (const options of [desktop, laptop, phone]) {
    await reading({ ...options, reducedMotion: 'reduce' }, async (page, say) => {
      await walk_by_keyboard(page, (fault) => say(`${options.viewport.width}: ${fault}`));
    });
  }
});

test('nothing of a document moves while it loads', async () => {
  for (const { viewport } of [phone, desktop]) {
    await every_document({ viewport }, async (page, say) => {
      const moved = await page.evaluate(() => new Promise((found) => {
        let sum = 0;
        const of_document = ({ sources }) => sources.some(({ node }) => (node?.parentElement ?? document.querySelector('main')).closest('main') !== null);
        new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (of_document(entry)) sum += entry.value; })
          .observe({ type: 'layout-shift', buffered: true });
        document.fonts.ready.then(() => requestAnimationFrame(() => setTimeout(() => found(sum), 100)));
      }));
      if (moved > 0.005) say(`moved by ${moved} at ${viewport.width} px`);
    });
  }
});

const open_each = [
  ['explanation', async (page) => { await page.locator(name).first().focus(); await page.keyboard.press('Shift+Tab'); await page.keyboard.press('Tab'); await page.locator(pop_up).waitFor(); }],
  ['menu', async (page) => { await page.locator(passage_sign).nth(1).press('Enter'); await page.locator(pop_up).waitFor(); }],
  ['drawer', async (page) => { if (await page.locator('.to-contents').isVisible()) await page.locator('.to-contents').press('Enter'); }],
  ['nothing', async () => {}],
];

test('at 320 px, and enlarged to twice its size, nothing is cut off, with anything open', async () => {
  for (const options of [{ viewport: { width: 320, height: 568 } }, { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }]) {
    for (const [what, open] of open_each) {
      await reading(options, async (page, say) => {
        await open(page);
        if (await sideways(page) > 0) say(`${await sideways(page)} px too wide with ${what} open`);
        const box = await page.locator(`${pop_up}, ${drawer}:popover-open`).first().boundingBox({ timeout: 300 }).catch(() => null);
        if (box !== null && (box.x < 0 || box.x + box.width > options.viewport.width + 0.5)) say(`${what} leaves the window: ${JSON.stringify(box)}`);
      });
    }
    await every_document(options, async (page, say) => {
      if (await sideways(page) > 0) say(`${await sideways(page)} px too wide`);
    });
  }
});

test('what is there to be touched is large enough', async () => {
  for (const [, open] of open_each) {
    await reading(phone, async (page, say) => {
      await open(page);
      for (const target of await small_targets(page)) say(target);
    });
  }
});

test('with anything open, in both schemes, nothing of the page is at fault', async () => {
  for (const colorScheme of ['light', 'dark']) {
    for (const device of [desktop, phone]) {
      for (const [what, open] of open_each) {
        await reading({ ...device, colorScheme }, async (page, say) => {
          await open(page);
          for (const fault of await axe_faults(page, what === 'nothing' ? undefined : but_targets)) say(`${what}, ${colorScheme}: ${fault}`);
        });
      }
    }
  }
});

test('what comes up has names, roles and states', async () => {
  await reading(with_clipboard, async (page) => {
    const one = page.locator(passage_sign).nth(1);
    assert.match(await one.evaluate((sign) => sign.ariaLabel), /^Link to passage 2: /);
    await one.press('Enter');
    await page.locator(pop_up).waitFor();
    const tree = await page.locator(pop_up).ariaSnapshot();
    for (const part of ['menu "This passage"', 'menuitem "Copy text with citation"', 'group "Copy citation"', 'menuitem "Copy citation: APA"', 'Link copied'])
      assert.ok(tree.includes(part), `${part} in\n${tree}`);
  });
  await reading(phone, async (page) => {
    assert.match(await page.locator('.to-contents').ariaSnapshot(), /button "Contents"/);
    await page.locator('.to-contents').press('Enter');
    assert.match(await page.locator(drawer).ariaSnapshot(), /^- navigation "Contents"/);
    const { nodes } = await (await page.context().newCDPSession(page)).send('Accessibility.getFullAXTree'); // `popovertarget` tells the state
    const button = nodes.find(({ role, name }) => role?.value === 'button' && name?.value === 'Contents');
    assert.equal(button?.properties.find((one) => one.name === 'expanded')?.value.value, true);
  });
});

test('the first view of a document is at most 60 KB on the wire, without faces', async () => {
  for (const [on, directory] of [[site, made_up], [long_site, long]]) {
    for (const url of urls_of(directory)) {
      const asked = new Set([url]);
      const context = await on.browser.newContext(desktop);
      const page = await context.newPage();
      page.on('request', (request) => asked.add(request.url().slice(on.root.length)));
      await page.goto(on.root + url, { waitUntil: 'networkidle' });
      await context.close();
      const bytes = [...asked].filter((path) => !path.endsWith('.woff2'))
        .reduce((sum, path) => sum + gzipSync(readFileSync(join(directory, path.endsWith('/') || path === '' ? `${path}index.html` : path))).length, 0);
      assert.ok(bytes <= 60 * 1024, `${url}: ${bytes} bytes`);
    }
  }
});
