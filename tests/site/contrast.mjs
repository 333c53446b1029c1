// The colours of assets/tokens.css are held to WCAG 2.2: in both schemes, and where a reader asks for more contrast,
// every pair that must be told apart is.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const sheet = readFileSync(join(dirname(fileURLToPath(import.meta.url)), '../../assets/tokens.css'), 'utf8');
const [usual, more] = sheet.split('@media (prefers-contrast: more)');

// Name -> [light, dark].
function colours(css) {
  const found = new Map();
  for (const [, name, light, dark] of css.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g)) found.set(name, [light, dark]);
  for (const [, name, of] of css.matchAll(/--([\w-]+): var\(--([\w-]+)\)/g)) if (found.has(of)) found.set(name, found.get(of));
  return found;
}

function luminance(colour) {
  const hex = colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit) : colour.match(/\w\w/g);
  const [r, g, b] = hex.map((pair) => Number.parseInt(pair, 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const text = 4.5, sign = 3;  // 1.4.3 and 1.4.11
const tints = [1, 2, 3, 4, 5, 6, 7];
const pairs = [
  ...['paper', 'raised', 'quote', 'target', 'found'].map((ground) => ['ink', ground, 7]),
  ...['quiet', 'accent', 'link-visited'].flatMap((ink) => ['paper', 'raised', 'quote', 'target'].map((ground) => [ink, ground, text])),
  ['on-accent', 'accent', text],
  ...[1, 2, 3, 4, 5].map((shade) => ['ink', `shade-${shade}`, text]),
  ...['paper', 'raised'].map((ground) => ['alarm', ground, text]),
  ...['edge', 'focus'].flatMap((line) => ['paper', 'raised'].map((ground) => [line, ground, sign])),
  ...tints.flatMap((tint) => [[`line-${tint}`, 'paper', sign], ['ink', `fill-${tint}`, 7], ['accent', `fill-${tint}`, text]]),
];

test('contrast is reckoned as WCAG does', () => {
  assert.equal(contrast('#fff', '#000000'), 21);
  assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
});

for (const [name, tokens] of [['as usual', colours(usual)], ['with more contrast', new Map([...colours(usual), ...colours(more)])]]) {
  test(`${name} every pair of colours is far enough apart`, () => {
    const faults = pairs.flatMap(([one, other, least]) => ['light', 'dark'].flatMap((scheme, i) => {
      const found = contrast(tokens.get(one)[i], tokens.get(other)[i]);
      return found < least ? [`${one} on ${other}, ${scheme}: ${found.toFixed(2)} < ${least}`] : [];
    }));
    assert.deepEqual(faults, []);
  });
}
