// Walks through a page by Tab, from its beginning to where the browser begins anew: each stop has an outline and can be
// seen, none comes twice, and everything visible that can have the focus was a stop.
export async function walk_by_keyboard(page, say) {
  const stops = await page.evaluate(() => {
    globalThis.visited = new Set();
    globalThis.to_visit = () => [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled && one.tabIndex >= 0);
    return globalThis.to_visit().length;
  });
  for (let i = 0; i < stops + 5; ++i) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const at = document.activeElement;
      const [first] = globalThis.visited;
      if (at === document.body || at === first) return 'end';
      if (globalThis.visited.has(at)) return `came back to ${at.outerHTML}`;
      globalThis.visited.add(at);
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return `no outline on ${at.outerHTML}`;
      const seen = [...at.getClientRects()].some(({ left, top, width, height }) => {
        const there = document.elementFromPoint(left + width / 2, top + height / 2);
        return there !== null && (at.contains(there) || there.contains(at) && there !== document.body && there.closest('.pop-up, .to-contents') === null);
      });
      return seen ? '' : `not seen: ${at.outerHTML}`;
    });
    if (found === 'end') {
      const missed = await page.evaluate(() => globalThis.to_visit().filter((one) => !globalThis.visited.has(one)).map(({ outerHTML }) => outerHTML));
      return void missed.forEach((html) => say(`never came to ${html}`));
    }
    if (found !== '') say(found);
  }
  say(`the end was not reached in ${stops + 5} steps`);
}
