// Walks every page, feed and map of a built site: whatever it links to is there, whatever a reader
// needs stands on the page, and nothing is asked of anyone else's server.
//
//   node crawl.mjs DIRECTORY...
import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { test } from 'node:test';
import { elements_of, is_within, read_site } from './built_site.mjs';

const here = 'https://here.invalid/';  // where the crawler takes the site to stand
const address_attributes = ['href', 'src', 'srcset', 'poster', 'action', 'data'];
const namers = ['canonical', 'alternate', 'search', 'license'];  // <link>s that no browser fetches by itself

// What a page is, read once.
function page_of(path, bytes) {
  const elements = elements_of(bytes);
  const all = (name) => elements.filter((element) => element.name === name);
  const ids = elements.map(({ attributes }) => attributes.id).filter((id) => id !== undefined);
  const base = all('base')[0]?.attributes.href;
  const moved = all('meta').find(({ attributes }) => attributes['http-equiv'] === 'refresh');
  return { path, elements, all, ids, base, moved_to: moved?.attributes.content?.replace(/^\d+;\s*url=/i, '') };
}

// Path of the file that is served at a path of the site.
const file_of = (path) => decodeURIComponent(path === '' || path.endsWith('/') ? `${path}index.html` : path);

class Crawl {
  constructor(files) {
    this.files = files;
    this.faults = [];
    this.pages = new Map([...files].filter(([path]) => path.endsWith('.html'))
      .map(([path, bytes]) => [path, page_of(path, bytes)]));
    const canonical = this.pages.get('index.html')?.all('link').find(({ attributes }) => attributes.rel === 'canonical');
    this.base_url = canonical?.attributes.href ?? here;
    this.reached = new Set(['index.html', '404.html']);
  }

  run() {
    for (const page of this.pages.values()) {
      this.check_addresses(page);
      this.check_what_a_reader_needs(page);
      this.check_nothing_runs_inline(page);
      this.check_passages(page);
    }
    for (const [path, bytes] of this.files) if (path.endsWith('.xml')) this.check_xml(path, bytes);
    this.check_robots();
    this.check_titles();
    for (const [path, page] of this.pages)
      if (!this.reached.has(path) && page.moved_to === undefined) this.say(path, 'no page links to it');
    return this.faults;
  }

  say(path, what) {
    this.faults.push(`${path}: ${what}`);
  }

  // The address must lead to a file of the site, and its fragment to an element of that page.
  check_target(from, address, url, counts_as_way = true) {
    const path = file_of(url.pathname.slice(1));
    if (!this.files.has(path)) return this.say(from, `dead link ${address}`);
    if (counts_as_way && path !== from) this.reached.add(path);
    const fragment = decodeURIComponent(url.hash.slice(1));
    if (fragment !== '' && !this.pages.get(path)?.ids.includes(fragment)) this.say(from, `dead anchor ${address}`);
  }

  check_addresses(page) {
    const own_base = page.path === '404.html' && page.base !== undefined;
    const base = own_base ? here : new URL(page.path, here);
    if (page.base !== undefined && !own_base) this.say(page.path, 'has a <base>');
    if (page.moved_to !== undefined) this.check_target(page.path, page.moved_to, new URL(page.moved_to, base));
    for (const element of page.elements) {
      if (element.name === 'base') continue;
      for (const attribute of address_attributes) {
        const value = element.attributes[attribute];
        if (value === undefined) continue;
        const addresses = attribute === 'srcset' ? value.split(',').map((one) => one.trim().split(/\s+/)[0]) : [value];
        for (const address of addresses) this.check_address(page, element, address, base);
      }
    }
  }

  check_address(page, element, address, base) {
    const { name, attributes } = element;
    if (/^[a-z][a-z0-9+.-]*:/i.test(address) || address.startsWith('//')) {
      const names_only = name === 'link' && attributes.rel?.split(' ').every((rel) => namers.includes(rel));
      if (names_only && address.startsWith(this.base_url)) return;
      if (name !== 'a') return this.say(page.path, `<${name}> asks another server: ${address}`);
      if (/^mailto:[^@\s]+@[^@\s]+$/.test(address)) return;
      if (!address.startsWith('https://')) return this.say(page.path, `not an https link: ${address}`);
      if (!attributes.rel?.split(' ').includes('external')) this.say(page.path, `no rel=external on ${address}`);
      return;
    }
    if (address.startsWith('/') && page.path !== '404.html') return this.say(page.path, `absolute link ${address}`);
    this.check_target(page.path, address, new URL(address, base), name === 'a' || name === 'form');
  }

  check_what_a_reader_needs(page) {
    const { path, elements, all, ids } = page;
    for (const id of new Set(ids.filter((one, at) => ids.indexOf(one) !== at))) this.say(path, `id ${id} twice`);
    if (all('h1').length !== 1) this.say(path, `${all('h1').length} h1 elements`);
    if (!all('html')[0]?.attributes.lang) this.say(path, 'no language');
    if (!all('title')[0]?.text.trim()) this.say(path, 'no title');
    if (path !== '404.html') {
      const canonical = all('link').filter(({ attributes }) => attributes.rel === 'canonical');
      const own = this.base_url + path.replace(/(^|\/)index\.html$/, '$1');
      if (canonical.length !== 1) this.say(path, `${canonical.length} canonical addresses`);
      else if (page.moved_to === undefined && canonical[0].attributes.href !== own)
        this.say(path, `canonical address ${canonical[0].attributes.href}, not ${own}`);
    }
    this.check_share_picture(page);
    if (page.moved_to !== undefined) return;
    const skip = elements.find((element) => element.name === 'a' && element.attributes.href !== undefined);
    const main = all('main')[0]?.attributes.id;
    if (main === undefined || !skip?.attributes.href.endsWith(`#${main}`)) this.say(path, 'no skip link');
  }

  // On a site that draws share pictures, whatever is passed on has one.
  check_share_picture({ path, all }) {
    if (!this.files.has('card.png')) return;
    const picture = all('meta').find(({ attributes }) => attributes.property === 'og:image')?.attributes.content;
    if (picture === undefined) return this.say(path, 'no share picture');
    if (!this.files.has(picture.replace(this.base_url, ''))) this.say(path, `share picture ${picture} is missing`);
  }

  check_nothing_runs_inline({ path, elements }) {
    for (const { name, attributes, text } of elements) {
      const data = attributes.type === 'application/ld+json';
      if (name === 'script' && !data && attributes.src === undefined) this.say(path, 'inline script');
      if (name === 'script' && data) this.check_json(path, text);
      if (name === 'style' || attributes.style !== undefined) this.say(path, `inline style on <${name}>`);
      for (const key of Object.keys(attributes)) if (/^on/.test(key)) this.say(path, `inline handler ${key}`);
    }
  }

  check_json(path, text) {
    try {
      JSON.parse(text);
    } catch {
      this.say(path, 'JSON-LD that is not JSON');
    }
  }

  // A passage shows its address. One it had before an edit is an empty anchor, which shows nothing.
  check_passages({ path, elements, all }) {
    const is_former = ({ attributes, text }) => attributes.class === 'former' && text === '';
    for (const passage of elements.filter(({ attributes }) => attributes.id?.startsWith('p-'))) {
      if (is_former(passage)) continue;
      const own = `#${passage.attributes.id}`;
      const sign = all('a').find(({ attributes }) => attributes.href === own && attributes['aria-label']);
      if (!sign || !is_within(sign, passage)) this.say(path, `passage ${own} has no link sign`);
    }
  }

  // Feeds, the site map and the search description name pages by their full address.
  check_xml(path, bytes) {
    const addresses = elements_of(bytes, true).flatMap((element) => {
      const { name, attributes, text } = element;
      if (name === 'link' && attributes.href) return [attributes.href];
      if (name === 'loc' || (name === 'id' && text.startsWith('http'))) return [text.trim()];
      return name === 'Url' && attributes.template ? [attributes.template.replace(/\?.*/, '')] : [];
    });
    if (addresses.length === 0) this.say(path, 'names no page');
    for (const address of addresses) {
      if (!address.startsWith(this.base_url)) this.say(path, `not an address of this site: ${address}`);
      else this.check_target(path, address, new URL(address.slice(this.base_url.length), here), false);
    }
  }

  check_robots() {
    const robots = this.files.get('robots.txt')?.toString() ?? '';
    const map = robots.match(/^Sitemap: (\S+)$/m)?.[1];
    if (map !== `${this.base_url}sitemap.xml`) this.say('robots.txt', `site map ${map}`);
    const listed = this.files.get('sitemap.xml')?.toString() ?? '';
    for (const [path, page] of this.pages) {
      const address = this.base_url + path.replace(/(^|\/)index\.html$/, '$1');
      const left_out = page.all('meta').some(({ attributes }) => attributes.name === 'robots' && attributes.content === 'noindex');
      const wanted = !left_out && page.moved_to === undefined;
      if (left_out && listed.includes(`<loc>${address}</loc>`)) this.say('sitemap.xml', `has ${address}, which says noindex`);
      if (wanted && !listed.includes(`<loc>${address}</loc>`)) this.say('sitemap.xml', `leaves out ${address}`);
    }
  }

  check_titles() {
    const seen = new Map();
    for (const [path, page] of this.pages) {
      if (page.moved_to !== undefined) continue;
      const title = page.all('title')[0]?.text;
      if (seen.has(title)) this.say(path, `the title of ${seen.get(title)}: ${title}`);
      else seen.set(title, path);
    }
  }
}

const crawl = (files) => new Crawl(files).run();

test('the crawler finds every kind of fault', () => {
  const page = (path, title, body, head = '') => `<!DOCTYPE html><html lang="en"><head><title>${title}</title>`
    + `<link rel="canonical" href="https://site.example/${path}">${head}</head><body><a href="#main">Skip</a>`
    + `<main id="main">${body}</main></body></html>`;
  const xml = (...paths) => `<urlset>${paths.map((path) => `<loc>https://site.example/${path}</loc>`).join('')}</urlset>`;
  const files = new Map([
    ['index.html', page('', 'Home', '<h1>Home</h1><a href="a/">A</a><a href="gone/">gone</a><a href="a/#p-2">no</a>'
      + '<a href="/a/">abs</a><a href="https://x.example/">x</a><a href="http://x.example/" rel="external">y</a>'
      + '<img src="https://x.example/i.png" alt=""><a href="b/" rel="external">B</a>')],
    ['a/index.html', page('a/', 'A', '<h1>A</h1><h1>A</h1><p id="p-1">one</p><p id="p-1">two</p>'
      + '<p id="p-3"><span class="former" id="p-4"></span>three <a href="#p-3" aria-label="Link">§</a></p>', '<style>p{}</style><script>1</script>')],
    ['b/index.html', page('c/', 'A', '<h1>B</h1><p onclick="x" style="y">B</p>',
      '<script type="application/ld+json">{</script>')],
    ['c/index.html', '<html><head><title></title></head><body><p>C</p></body></html>'],
    ['d/index.html', '<html lang="en"><head><title>Moved</title><meta http-equiv="refresh" content="0; url=../e/">'
      + '<link rel="canonical" href="https://site.example/e/"></head><body><h1>Moved</h1></body></html>'],
    ['feed.xml', '<feed><link href="https://other.example/"/><entry><id>https://site.example/a/#p-9</id></entry></feed>'],
    ['robots.txt', 'Sitemap: https://site.example/map.xml\n'],
    ['sitemap.xml', xml('', 'a/', 'b/', 'z/')],
  ]);
  assert.deepEqual(crawl(files), [
    'index.html: dead link gone/',
    'index.html: dead anchor a/#p-2',
    'index.html: absolute link /a/',
    'index.html: no rel=external on https://x.example/',
    'index.html: not an https link: http://x.example/',
    'index.html: <img> asks another server: https://x.example/i.png',
    'a/index.html: id p-1 twice',
    'a/index.html: 2 h1 elements',
    'a/index.html: inline style on <style>',
    'a/index.html: inline script',
    'a/index.html: passage #p-1 has no link sign',
    'a/index.html: passage #p-1 has no link sign',
    'b/index.html: canonical address https://site.example/c/, not https://site.example/b/',
    'b/index.html: JSON-LD that is not JSON',
    'b/index.html: inline style on <p>',
    'b/index.html: inline handler onclick',
    'c/index.html: 0 h1 elements',
    'c/index.html: no language',
    'c/index.html: no title',
    'c/index.html: 0 canonical addresses',
    'c/index.html: no skip link',
    'd/index.html: dead link ../e/',
    'feed.xml: not an address of this site: https://other.example/',
    'feed.xml: dead anchor https://site.example/a/#p-9',
    'sitemap.xml: dead link https://site.example/z/',
    'robots.txt: site map https://site.example/map.xml',
    'sitemap.xml: leaves out https://site.example/c/',
    'b/index.html: the title of a/index.html: A',
    'c/index.html: no page links to it',
  ]);
});

for (const directory of process.argv.slice(2)) {
  test(`every page, feed and map of the site ${basename(directory)} is whole`, () => {
    const files = read_site(directory);
    assert.ok(files.has('index.html'), 'no site to crawl');
    assert.deepEqual(crawl(files).slice(0, 40), []);
  });
}
