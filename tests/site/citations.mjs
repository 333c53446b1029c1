// References as the programs that keep them read them: every file of a site goes through the parser of its format, and says
// what the data of its document say; the APA reference on the page is the one that a CSL processor makes of the JSON.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { parseDocument } from 'htmlparser2';

const { Cite } = await import('@citation-js/core');
const text_of = (node) => (node.type === 'text' ? node.data : (node.children ?? []).map(text_of).join(''));
const all = (node, fits) => [...(fits(node) ? [node] : []), ...(node.children ?? []).flatMap((child) => all(child, fits))];

const read = (site, path) => readFileSync(join(site, path), 'utf8');
const json = (site, path) => JSON.parse(read(site, path));
const page_of = (site, row) => parseDocument(read(site, join(row.url, 'index.html')));

const plain = (text) => text.toLowerCase().replaceAll(/[“”"]/g, '').replaceAll(/\s+/g, ' ').trim();
const names = (item) => (item.author ?? []).map((name) => name.literal ?? `${name.given} ${name.family}${name.suffix ? ` ${name.suffix}` : ''}`);
const meta = (page) => all(page, (node) => node.name === 'meta' && node.attribs.name?.startsWith('citation_'))
  .map((node) => [node.attribs.name.slice('citation_'.length), node.attribs.content]);

const forms = { bib: '@bibtex/text', ris: '@ris/file', json: '@csl/list+object' };

function parsed(site, path) {
  const text = read(site, path), form = forms[path.split('.').pop()];
  // What an entry of its kind lacks is a fault; the parser does not know that a @misc may lack anything.
  plugins.config.get('@bibtex').parse.strict = !text.includes('@misc{');
  return new Cite(path.endsWith('.json') ? JSON.parse(text) : text, { forceType: form, generateGraph: false }).data;
}

for (const site of process.argv.slice(2)) {
  const documents = json(site, 'data/documents.json');
  const site_title = all(parseDocument(read(site, 'index.html')), (node) => node.attribs?.property === 'og:site_name')[0].attribs.content;

  test(`${site}: every file is named after its document, and says in its format what the document is`, () => {
    for (const row of documents) {
      const own = page_of(site, row), address = all(own, (node) => node.attribs?.rel === 'canonical')[0].attribs.href;
      for (const end of ['bib', 'ris', 'json']) {
        const path = join(row.url, `${row.id}.${end}`), items = parsed(site, path);
        assert.equal(items.length, 1, path);
        const [item] = items;
        assert.equal(plain(item.title), plain(row.title), path);
        assert.equal(item.URL, address, path);
        const digest = row.form === 'digest';
        if (!digest) assert.deepEqual(names(item), row.authors.map((author) => author.name), path);
        assert.equal(item.issued?.['date-parts'][0][0], digest ? undefined : Number(row.dates.start.slice(0, 4)), path);
        assert.equal(/^Digest of: /.test(item.note ?? ''), digest, `${path}: ${item.note}`);
        if (!digest) continue;
        for (const author of row.source.authors) {
          assert.ok(item.note.includes(author.name), `${path}: the note names ${author.name}`);
          assert.ok(!names(item).includes(author.name), `${path}: ${author.name} did not write the digest`);
        }
        if (end === 'json') assert.equal(item['container-title'], site_title, path);
        if (end === 'ris') assert.ok(read(site, path).includes(`\r\nT2  - ${site_title}\r\n`), path);
      }
    }
  });

  test(`${site}: addresses of files that were published before lead to the same`, () => {
    for (const row of documents)
      for (const end of ['bib', 'ris']) assert.equal(read(site, join(row.url, `cite.${end}`)), read(site, join(row.url, `${row.id}.${end}`)));
  });

  test(`${site}: one file of each format has all documents`, () => {
    const ids = documents.map((row) => row.id);
    assert.deepEqual(parsed(site, 'data/citations.json').map((item) => item.id), ids);
    assert.deepEqual(parsed(site, 'data/citations.bib').map((item) => item['citation-key'] ?? item.id), ids);
  });

  test(`${site}: a CSL processor makes of the JSON what the page says in APA style`, () => {
    for (const row of documents) {
      const made = new Cite(json(site, join(row.url, `${row.id}.json`))).format('bibliography', { template: 'apa', lang: 'en-US' }).trim();
      const shown = text_of(all(page_of(site, row), (node) => node.attribs?.['data-citation'] === 'apa')[0]);
      if (row.form === 'digest') {
        // Processors know nothing of digests: what is told of the original is ours.
        const [before] = shown.split(' (Digest of ');
        assert.equal(before.replace(' [Digest].', '.'), made);
      } else {
        assert.equal(shown, made);
      }
    }
  });

  test(`${site}: the head of a page says the same to Google Scholar and Zotero, and nothing untrue of a digest`, () => {
    for (const row of documents) {
      const said = meta(page_of(site, row)), of = (name) => said.filter(([key]) => key === name).map(([, value]) => value);
      assert.deepEqual(of('title'), [row.title]);
      assert.equal(of('public_url').length, 1);
      const [item] = json(site, join(row.url, `${row.id}.json`));
      assert.equal(of('author').length, item.author?.length ?? 0);
      if (row.form === 'digest') {
        assert.deepEqual(of('author'), [item.author[0].literal]);
        assert.deepEqual([...of('publication_date'), ...of('technical_report_institution')], []);
      } else {
        assert.deepEqual(of('publication_date'), [row.dates.start.replaceAll('-', '/')]);
        assert.deepEqual(of('technical_report_institution'), item.publisher ? [item.publisher] : []);
      }
    }
  });

  test(`${site}: what a page says of itself in JSON-LD does not name the original's authors as its own`, () => {
    for (const row of documents) {
      const [script] = all(page_of(site, row), (node) => node.attribs?.type === 'application/ld+json');
      const article = JSON.parse(text_of(script))['@graph'].find((thing) => thing['@type'] === 'Article');
      if (row.form === 'digest') {
        assert.equal(article.author['@type'], 'Organization');
        assert.equal(article.isBasedOn.author?.length ?? 0, row.source.authors.length);
      } else {
        assert.equal(article.author?.length ?? 0, row.authors.length);
        assert.equal(article.isBasedOn, undefined);
      }
    }
  });

  test(`${site}: the page about data describes the files as they are`, () => {
    const page = parseDocument(read(site, 'data/index.html'));
    const links = all(page, (node) => node.name === 'a' && 'download' in node.attribs);
    assert.ok(links.length >= 7);
    for (const link of links) {
      const path = join('data', link.attribs.href);
      assert.ok(existsSync(join(site, path)), path);
      const keys = all(link.parent, (node) => node.name === 'code')[0];
      if (!keys) continue;
      const content = json(site, path), rows = Array.isArray(content) ? content : [content];
      if (rows.length > 0) assert.deepEqual(Object.keys(rows[0]), text_of(keys).split(', '), path);
    }
  });
}
