// The made-up site with `locale: es`: the whole interface is Spanish, on pages and in what scripts say, and
// its texts, which stay English, say so.
//
//   node spanish.mjs PROGRAM       (from the top of the repository, for templates/ and assets/)
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { Parser } from 'htmlparser2';
import { read_site } from './built_site.mjs';
import { open_site, watched } from './opened_site.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'spanish-'));
after(() => rmSync(work, { recursive: true }));

const content = join(work, 'content'), output = join(work, 'site');
cpSync(join(here, 'fixture', 'content'), content, { recursive: true });
// The labels of the navigation are the site's own words.
const site_file = readFileSync(join(content, 'site.yaml'), 'utf8').replace(/^navigation:\n(  - .*\n)+/m, '');
writeFileSync(join(content, 'site.yaml'), site_file);
appendFileSync(join(content, 'site.yaml'), 'locale: es\n');
execFileSync(process.argv[2], ['build', '--content', content, '--templates', 'templates', '--assets', 'assets',
  '--output', output, '--today', '2024-01-02'], { stdio: ['ignore', 'ignore', 'inherit'] });
const files = read_site(output);
const pages = [...files].filter(([path]) => path.endsWith('.html'));

const messages_of = (language) => new Map([...readFileSync(join('templates', `strings.${language}.yaml`), 'utf8')
  .matchAll(/^([a-z_0-9]+): (.*)$/gm)].map(([, key, words]) => [key, words.replace(/^"(.*)"$/, '$1')]));

// What a message says, as a pattern: any number for what is counted, any words for the other gaps.
function pattern_of(message) {
  const plain = (text) => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/#/g, '[\\d.,]+').replace(/\{\w+\}/g, '.+');
  let pattern = '', at = 0;
  for (const plural of message.matchAll(/\{\w+, plural,((?: [\w=]+ \{(?:[^{}]|\{\w+\})*\})+)\}/g)) {
    const forms = [...plural[1].matchAll(/[\w=]+ \{((?:[^{}]|\{\w+\})*)\}/g)].map(([, form]) => plain(form));
    pattern += `${plain(message.slice(at, plural.index))}(?:${forms.join('|')})`;
    at = plural.index + plural[0].length;
  }
  return new RegExp(`^${pattern}${plain(message.slice(at))}$`, 'u');
}

const spanish = messages_of('es');
const english = [...messages_of('en')].filter(([key, words]) => words !== spanish.get(key) && !key.startsWith('script_'))
  .map(([key, words]) => ({ key, pattern: pattern_of(words) }));

// What a page says to its reader in the interface's language: texts and labels outside of what is marked as English.
function said_on(html) {
  const said = [], open = [];
  const is_interface = () => !open.some(({ name, attributes }) =>
    attributes.lang === 'en' || ['script', 'style', 'pre'].includes(name) || 'data-citation' in attributes || /\bcitation\b/.test(attributes.class ?? ''));
  const add = (text) => said.push(...text.split(' · ').map((one) => one.trim().replace(/:$/, '')).filter((one) => /\p{L}/u.test(one)));
  const parser = new Parser({
    onopentag(name, attributes) {
      open.push({ name, attributes });
      if (!is_interface()) return;
      for (const label of ['aria-label', 'data-done', 'data-failed']) if (attributes[label]) add(attributes[label]);
      if (attributes.name === 'description') add(attributes.content);
    },
    ontext: (text) => is_interface() && add(text),
    onclosetag: () => open.pop(),
  }, { decodeEntities: true });
  parser.end(html.toString('utf8'));
  return said;
}

test('English words are found on a page, and only outside of what is marked as English', () => {
  const found = (html) => said_on(html).flatMap((text) => english.filter(({ pattern }) => pattern.test(text)).map(({ key }) => key));
  assert.deepEqual(found('<p>12 passages</p><p>In this meeting</p><a aria-label="Table 3">x</a><p lang="en">Search</p><p>12 pasajes</p>'),
    ['count_passages', 'kind_meeting_summary_inside', 'table_number']);
});

test('every page is in Spanish', () => {
  assert.ok(pages.length > 40);
  const found = new Set();
  for (const [path, html] of pages) {
    assert.match(html.toString("utf8"), /^<!DOCTYPE html>\n<html lang="es"[ >]/, path);
    for (const text of said_on(html))
      for (const { key, pattern } of english) if (pattern.test(text)) found.add(`${path}: ${key}: ${text}`);
  }
  assert.deepEqual([...found].slice(0, 40), []);
});

test('texts say that they are English', () => {
  const html = files.get('meetings/1/index.html').toString('utf8');
  assert.match(html, /<h1 lang="en">/);
  assert.match(html, /<div class="body" lang="en">/);
});

// The parts of pages that say `name` by itself in what is not marked as English, by element and class.
function unmarked(html, name) {
  const places = [], open = [];
  const parser = new Parser({
    onopentag: (tag, attributes) => open.push({ tag, attributes }),
    ontext(text) {
      const marked = open.some(({ tag, attributes }) => attributes.lang === 'en' || ['title', 'pre', 'script'].includes(tag));
      if (text.trim() === name && !marked) places.push(open.map(({ tag, attributes }) => attributes.class ?? tag).slice(1).join(' '));
    },
    onclosetag: () => open.pop(),
  }, { decodeEntities: true });
  parser.end(html.toString('utf8'));
  return places;
}

test('the names of themes and the titles of documents say that they are English, wherever they stand by themselves', () => {
  const data = (name) => JSON.parse(files.get(`data/${name}.json`));
  const names = [...data('themes').map(({ name }) => name), ...data('documents').map(({ title }) => title)];
  assert.ok(names.includes('Reading aloud') && names.length > 5);
  assert.deepEqual(unmarked('<main><p class="tags"><a>Time</a><a lang="en">Time</a></p></main>', 'Time'), ['tags a']);
  const mixed = /^body main (trail |div facts a$|div filters )|^body main glossary div facts a$/; // what may be a theme or a word of the interface
  const found = pages.flatMap(([path, html]) => names.flatMap((name) => unmarked(html, name).map((place) => `${path}: ${place}: ${name}`)))
    .filter((place) => !mixed.test(place.split(': ')[1]));
  assert.deepEqual(found, []);
});

test('dates and numbers are written the Spanish way', () => {
  const times = pages.flatMap(([, html]) => [...html.toString('utf8').matchAll(/<time [^>]*>([^<]*)<\/time>/g)].map(([, text]) => text));
  assert.ok(times.length > 20);
  for (const time of times) assert.match(time, /^(\d|de |[a-záéíóú]+ de \d{4}|[a-z]+[\s–])/u, time);
  assert.ok(times.some((time) => / de [a-z]+ de \d{4}$/.test(time)));
});

test('every page is valid', async () => {
  const config = JSON.parse(readFileSync(join(here, 'html_validate.json'), 'utf8'));
  const validator = new HtmlValidate(new StaticConfigLoader(config));
  const found = [];
  for (const [path, html] of pages)
    for (const { messages } of (await validator.validateString(html.toString('utf8'), path)).results)
      found.push(...messages.map(({ line, ruleId, message }) => `${path}:${line}: ${ruleId}: ${message}`));
  assert.deepEqual(found.slice(0, 20), []);
});

test('search speaks Spanish', async () => {
  const site = await open_site(output);
  const faults = await watched(site, {}, async (page) => {
    await page.goto(`${site.root}search/?q=reading`);
    await page.locator('.results .excerpt').first().waitFor();
    assert.match(await page.locator('main .search-summary').innerText(), /^\d+ pasajes? en \d+ documentos?$/);
    assert.deepEqual(await page.locator('.facets summary').allInnerTexts(), ['Tema', 'Distrito', 'Año', 'Tipo']);
    assert.ok((await page.locator('.facets').textContent()).includes('Resumen de reunión'));
    assert.match(await page.locator('.results time').first().innerText(), / de \d{4}$/);
    for (const part of ['h3', '.excerpt p:has(mark)', 'a .unseen', '.path'])
      assert.equal(await page.locator(`.results ${part}`).evaluateAll((all) => all.length > 0 && all.every(({ lang }) => lang === 'en')), true, part);
    assert.ok(await page.locator('[data-dimension="theme"] label span:first-of-type').evaluateAll((all) => all.length > 0 && all.every(({ lang }) => lang === 'en')));
    await page.locator('.results .excerpt a').first().click();
    assert.match(await page.locator('nav.hits').innerText(), /Coincidencia \d+ de \d+/);
  }).finally(() => site.close());
  assert.deepEqual(faults, []);
});
