// A page measured as it stands now.

// How many pixels it is wider than its window.
export const sideways = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

// The targets that a finger misses: what is pressed to go on (buttons, fields, menus, filters, contents, results) has 44
// pixels of height, the signs in a text 24. Other links are held to WCAG's rule with its exceptions by axe.
export const small_targets = (page) => page.evaluate(() => {
  const primary = 'button, input[type="search"], summary, label:has(> input), .site-title, .site-navigation a, .to-search, .to-menu, .chips a, .contents a, .choices a, .letters a, '
    + '.filters a, .pager a, .results .facts a, .search-notes a, .hits a';
  const signs = '.anchor, .back';
  return [...document.querySelectorAll(`${primary}, ${signs}`)]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.closest('.unseen, .site-bar label') === null)
    .map((one) => ({ html: one.outerHTML, least: one.matches(signs) ? 24 : 44, box: one.getBoundingClientRect() }))
    .filter(({ least, box }) => box.height < least - 0.1 || box.width < 23.9)
    .map(({ html, box }) => `${box.width} x ${box.height} px: ${html}`);
});
