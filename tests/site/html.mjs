// Every page of a built site is valid and accessible HTML by html-validate's standard and a11y rules.
//
//   node html.mjs DIRECTORY...
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { read_site } from './built_site.mjs';

const config = JSON.parse(readFileSync(new URL('html_validate.json', import.meta.url), 'utf8'));
const validator = new HtmlValidate(new StaticConfigLoader(config));

async function faults(path, html) {
  const { results } = await validator.validateString(html, path);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${path}:${line}:${column}: ${ruleId}: ${message}`));
}

test('a page that breaks a rule of each preset is found', async () => {
  const bad = '<!DOCTYPE html>\n<html lang="en"><head><title>Bad</title></head>\n<body><p><div></div></p><img src="x.png">\n</body></html>\n';
  const found = (await faults('bad.html', bad)).map((fault) => fault.split(' ')[1]);
  assert.deepEqual(found, ['close-order:', 'wcag/h37:']);
});

for (const directory of process.argv.slice(2)) {
  test(`every page of the site ${basename(directory)} is valid`, async () => {
    const pages = [...read_site(directory)].filter(([path]) => path.endsWith('.html'));
    assert.ok(pages.length > 0, 'no site to validate');
    const found = [];
    for (const [path, html] of pages) found.push(...await faults(path, html.toString('utf8')));
    assert.deepEqual(found.slice(0, 40), []);
  });
}
