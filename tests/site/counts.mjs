// Every number that a site says about a theme or district is the number of passages in its relation. A corpus with more than a
// hundred passages on a theme is made up here, so what is on what is known without asking the program: a passage is on "kelp"
// when it has the word in its own text, and about Otter Bay when it or a heading above it names it, or when its case study is
// about it. All pages, data files, tables, filters and facets are compared with counts made from that.
//   counts.mjs PROGRAM
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { elements_of, is_within } from './built_site.mjs';

const [program] = process.argv.slice(2);
const top = fileURLToPath(new URL('../..', import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'commonplace-counts-'));
const content = join(directory, 'content'), site = join(directory, 'site');
after(() => rmSync(directory, { recursive: true }));

const write = (path, text) => {
  mkdirSync(join(content, path, '..'), { recursive: true });
  writeFileSync(join(content, path), text);
};

// What the program has to find out: {document, year, themes, districts} of each passage.
const passages = [];
const names = { 'otter-bay': 'Otter Bay', 'heron-point': 'Heron Point' };

function document(id, year, subject, sections) {
  const lines = [];
  for (const { heading, texts } of sections) {
    if (heading) lines.push(`## ${heading}`);
    for (const text of texts) {
      lines.push(text);
      const named = Object.keys(names).filter((key) => `${heading ?? ''} ${text}`.includes(names[key]) || key === subject);
      passages.push({ document: id, year, districts: named, themes: ['kelp', 'gulls'].filter((word) => text.toLowerCase().includes(word)) });
    }
  }
  return `${lines.join('\n\n')}\n`;
}

function make_content() {
  write('site.yaml', 'title: Tide Tables\norganization: Bay Circle\ndescription: What was counted.\nbase_url: https://tables.example.org/\n');
  for (const [id, name] of Object.entries(names)) write(`entities/${id}.md`, `---\nname: ${name}\nkind: district\n---\nA district.\n`);
  write('themes/kelp.md', '---\nname: Kelp\nsearch: kelp\npassages:\n  - {document: meeting-1, words: "Kelp passage 0 of"}\n---\nWhat grows.\n');
  write('themes/gulls.md', '---\nname: Gulls\nsearch: gulls\n---\nWhat flies.\n');
  for (let number = 1; number <= 12; ++number) {
    const year = 2010 + (number % 3);
    const made = document(`meeting-${number}`, year, undefined, [
      { texts: Array.from({ length: 8 }, (_, i) => `Kelp passage ${i} of meeting ${number}${i % 3 === 0 ? ', seen in Otter Bay' : ''}.`) },
      { heading: 'Walks in Heron Point', texts: [`Kelp and gulls, walk ${number}.`, `Nothing but sand, walk ${number}.`] },
      // a title, a heading and a host's name do not make a passage one on the theme
      { heading: 'On kelp', texts: [`Stones, number ${number}.`] },
    ]);
    write(`meetings/meeting-${number}.md`, `---\nkind: meeting-summary\nnumber: ${number}\ntitle: The year of kelp ${number}\ndates: ${year}-0${1 + (number % 9)}-03\n`
      + `host: otter-bay\nform: full\nsummary: Counting.\n---\n${made}`);
  }
  const made = document('heron-2011', 2011, 'heron-point', [
    { texts: ['Of gulls alone.', 'Of kelp in winter.', 'Of Otter Bay, briefly.', 'Of nothing else.'] }]);
  write('case-studies/heron-2011.md', `---\nkind: case-study\ntitle: Heron Point\ndates: 2011-10\nhost: heron-point\nform: full\nsummary: A study.\n---\n${made}`);
}

make_content();
execFileSync(program, ['build', '--content', content, '--output', site, '--no-cards', '--templates', join(top, 'templates'),
  '--assets', join(top, 'assets'), '--today', '2024-01-02'], { stdio: 'pipe' });
const searched = readdirSync(join(site, 'assets')).some((name) => /^search-.*\.js$/.test(name));

const of = (wanted) => passages.filter((one) => Object.entries(wanted).every(([key, value]) =>
  (Array.isArray(one[key]) ? one[key].includes(value) : one[key] === value)));
const documents_of = (rows) => new Set(rows.map(({ document: id }) => id)).size;
const page = (path) => elements_of(readFileSync(join(site, path, 'index.html')));
const json = (path) => JSON.parse(readFileSync(join(site, path)));
const themes = ['kelp', 'gulls'], districts = Object.keys(names), years = [2010, 2011, 2012];
const plural = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;
const text_of = (elements) => elements.find(({ name }) => name === 'main').text.replace(/\s+/g, ' ');
// The number in a filter's link: "2011 34".
const filters_of = (elements, list) => {
  const nav = elements.find(({ name, attributes }) => name === 'ul' && attributes['aria-labelledby'] === list);
  return elements.filter((one) => nav && one.name === 'a' && is_within(one, nav)).map((link) => {
    const count = elements.find((one) => one.attributes.class === 'count' && is_within(one, link));
    return { href: link.attributes.href, label: link.text.slice(0, link.text.length - count.text.length).trim(), count: Number(count.text) };
  });
};
const listed = (elements) => elements.filter(({ attributes }) => attributes.class === 'excerpt').length;
const ask = (query, ...more) => JSON.parse(execFileSync(program, ['search', query, '--site', site, '--json', '--limit', '1000', ...more], { encoding: 'utf8' }));

test('the corpus has more than a hundred passages on a theme', () => {
  assert.ok(of({ themes: 'kelp' }).length > 100);
  assert.ok(of({ themes: 'kelp' }).length < passages.length);
});

for (const theme of themes) {
  test(`the page of ${theme} and its filters count all passages`, () => {
    const all = of({ themes: theme }), elements = page(`themes/${theme}`), text = text_of(elements);
    assert.ok(text.includes(`${plural(all.length, 'passage')}, ${plural(documents_of(all), 'document')}`), text.slice(0, 400));
    const rows = elements.filter(({ name, attributes, parent }) => name === 'td' && attributes.class === 'right' && parent);
    assert.equal(rows.reduce((sum, { text: count }) => sum + Number(count), 0), all.length, 'the table under the chart');
    for (const { label, count } of filters_of(elements, 'by-year')) assert.equal(count, of({ themes: theme, year: Number(label) }).length, label);
    for (const { label, count } of filters_of(elements, 'by-district')) {
      const district = districts.find((id) => names[id] === label);
      assert.equal(count, of({ themes: theme, districts: district }).length, label);
    }
    if (listed(elements) < all.length) {
      assert.ok(searched, 'only a site with search may list fewer');
      assert.ok(text.includes(`Showing ${listed(elements)} of ${plural(all.length, 'passage')}`), 'it says how many it shows');
      assert.ok(elements.some(({ attributes }) => attributes.href === `../../search/?theme=${theme}`), 'it leads to the rest');
    } else {
      assert.ok(!text.includes('Showing'));
    }
  });

  test(`the parts of ${theme} count what is theirs`, () => {
    for (const year of years) {
      const all = of({ themes: theme, year });
      if (all.length === 0) continue;
      const elements = page(`themes/${theme}/year/${year}`);
      assert.ok(text_of(elements).includes(plural(all.length, 'passage')), `${year}`);
      assert.equal(listed(elements), searched ? Math.min(40, all.length) : all.length);
      assert.ok(elements.some(({ attributes }) => attributes.name === 'robots' && attributes.content === 'noindex'));
    }
    for (const district of districts) {
      const all = of({ themes: theme, districts: district });
      if (all.length === 0) continue;
      const elements = page(`themes/${theme}/district/${district}`);
      assert.ok(text_of(elements).includes(plural(all.length, 'passage')), district);
      for (const { label, count } of filters_of(elements, 'by-year'))
        assert.equal(count, label === 'All years' ? all.length : of({ themes: theme, districts: district, year: Number(label) }).length, `${district} ${label}`);
    }
  });

  test(`search counts ${theme} as the pages do`, () => {
    assert.equal(ask(`theme:${theme}`).length, of({ themes: theme }).length);
    for (const district of districts) {
      assert.equal(ask(`theme:${theme} district:${district}`).length, of({ themes: theme, districts: district }).length);
      for (const year of years)
        assert.equal(ask(`theme:${theme} district:${district} year:${year}`).length, of({ themes: theme, districts: district, year }).length);
    }
  });

  test(`data files have every passage on ${theme}`, () => {
    const row = json('data/themes.json').find(({ id }) => id === theme);
    assert.equal(row.passages.length, of({ themes: theme }).length);
    assert.equal(row.documents.length, documents_of(of({ themes: theme })));
  });
}

test('the table of themes and districts has the same numbers', () => {
  const elements = page('matrix');
  for (const cell of elements.filter(({ name, attributes }) => name === 'a' && /^\d+: /.test(attributes['aria-label'] ?? ''))) {
    const [, theme, district] = cell.attributes.href.match(/themes\/([^/]+)\/district\/([^/]+)\//);
    assert.equal(Number(cell.text), of({ themes: theme, districts: district }).length, cell.attributes['aria-label']);
  }
});

test('facets count passages: of everything, of a query, and beside a choice', () => {
  for (const query of ['kelp', 'walk', 'theme:gulls', 'district:heron-point']) {
    const { facets } = ask(query, '--facets');
    for (const { dimension, choices } of facets) {
      for (const { id, count } of choices) {
        const filter = dimension === 'kind' ? `kind:${id}` : `${dimension}:${id}`;
        assert.equal(count, ask(`${query} ${filter}`).length, `${query}: ${filter}`);
      }
    }
  }
});

test('a district has the passages about it, a host its documents', () => {
  for (const district of districts) {
    assert.equal(ask(`district:${district}`).length, of({ districts: district }).length, district);
    const elements = page(`districts/${district}`), text = text_of(elements);
    const all = of({ districts: district }).length;
    if (searched && listed(elements) < all) assert.ok(text.includes(`${all} passages are about this district`), text.slice(-300));
  }
  assert.equal(ask('host:otter-bay').length, passages.filter(({ document: id }) => id.startsWith('meeting')).length);
  assert.equal(ask('host:heron-point').length, 0);
});

test('each passage in the data has its themes and districts', () => {
  const found = [];
  for (const { id } of json('data/documents.json')) {
    for (const { themes: on, districts: about } of json(`data/documents/${id}.json`).passages)
      found.push(`${id} ${[...on].sort()} ${[...about].sort()}`);
  }
  assert.deepEqual(found.sort(), passages.map(({ document: id, themes: on, districts: about }) => `${id} ${[...on].sort()} ${[...about].sort()}`).sort());
});

test('filter pages are not in the sitemap, and no page is cut from it', () => {
  const map = readFileSync(join(site, 'sitemap.xml'), 'utf8');
  assert.ok(!/\/themes\/[^/]+\/(year|district)\//.test(map));
  assert.ok(map.includes('/themes/kelp/'));
});
