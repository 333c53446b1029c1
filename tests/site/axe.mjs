// What axe-core finds wrong on a page as it stands now: all of its rules but the experimental ones, best practices
// among them, and WCAG 2.2's size of targets, which it leaves off by itself.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const all = { rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] };
export const but_targets = { resultTypes: ['violations'] }; // while something lies over the page, which may cover half a target
export const of_colours = { runOnly: ['color-contrast'], resultTypes: ['violations'] }; // all that a scheme can change

// Each violation, of any impact, as the rule's name and the first element at fault.
export async function axe_faults(page, rules = all) {
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(axe);
  const { violations } = await page.evaluate((chosen) => globalThis.axe.run(chosen), rules);
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
}
