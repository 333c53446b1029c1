// Two versions of a site, published one over the other by a program that something happens to; and what must hold of
// the directory afterwards, whatever it was.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { elements_of } from '../site/built_site.mjs';

export const [program, publisher, faults] = process.argv.slice(2);
const project = join(dirname(fileURLToPath(import.meta.url)), '../..');
// In memory, where there is room: a few hundred copies of a site take minutes on some disks.
const memory = '/dev/shm';
const has_room = existsSync(memory) && statfsSync(memory).bavail * statfsSync(memory).bsize > 1 << 30;
export const work = mkdtempSync(join(has_room ? memory : tmpdir(), 'publish-'));
after(() => rmSync(work, { recursive: true, force: true }));

// Each is built as if it were the first: what addresses were published before must not stop the other.
export function build(content, output, today = '2026-01-02') {
  rmSync(join(content, 'addresses.txt'), { force: true });
  execFileSync(program, ['build', '--content', content, '--templates', join(project, 'templates'), '--assets',
    join(project, 'assets'), '--output', output, '--today', today, '--no-cards'], { stdio: ['ignore', 'ignore', 'ignore'] });
  return output;
}

// Every file below a directory: its path and what stat says.
function listing(directory) {
  const found = new Map();
  const visit = (below) => {
    for (const entry of readdirSync(join(directory, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) visit(path);
      else found.set(path, lstatSync(join(directory, path)));
    }
  };
  visit('');
  return found;
}

const is_page = (path) => path.endsWith('.html');

// The files that a page loads or leads to.
function targets_of(path, bytes) {
  const targets = new Set();
  const own_base = path === '404.html';
  for (const { name, attributes } of elements_of(bytes)) {
    if (name === 'base') continue;
    for (const attribute of ['href', 'src', 'action']) {
      const address = attributes[attribute];
      if (address === undefined || /^[a-z][a-z0-9+.-]*:/i.test(address)) continue;
      const url = new URL(address, own_base ? 'https://site.invalid/' : new URL(path, 'https://site.invalid/'));
      const target = decodeURIComponent(url.pathname.slice(1));
      targets.add(target === '' || target.endsWith('/') ? `${target}index.html` : target);
    }
  }
  return [...targets];
}

// A site as it was built, all read once.
class Version {
  constructor(directory) {
    this.directory = directory;
    this.files = new Map([...listing(directory).keys()].map((path) => [path, readFileSync(join(directory, path))]));
    this.inodes = new Map([...listing(directory)].map(([path, { dev, ino }]) => [path, `${dev} ${ino}`]));
    this.links = new Map([...this.files].filter(([path]) => is_page(path)).map(([path, bytes]) => [path, targets_of(path, bytes)]));
    this.search = JSON.parse(this.files.get('search/slices.json')).directory;
    this.slices = [...this.files.keys()].filter((path) => path.startsWith(`search/${this.search}/`));
    this.manifest = this.files.get('.commonplace').toString();
    this.hashed = [...this.manifest.matchAll(/^[0-9a-f]{16}=(.*)$/gm)].map(([, path]) => path);
  }
}

export class TwoSites {
  constructor(old_site, new_site) {
    this.before = new Version(old_site);
    this.after = new Version(new_site);
    assert.notEqual(this.before.search, this.after.search);
    this.base_url = this.after.files.get('index.html').toString().match(/rel="canonical" href="([^"]*)"/)[1];
    // What publishing the new over the old gives when nothing goes wrong.
    this.expected = join(work, `expected-${this.before.search}`);
    cpSync(old_site, this.expected, { recursive: true });
    this.publish(new_site, this.expected);
    this.end = new Map([...listing(this.expected).keys()].map((path) => [path, readFileSync(join(this.expected, path))]));
    this.check_end();
  }

  // But for what is kept for open pages, it is what a build into an empty directory gives.
  check_end() {
    const lines = this.end.get('.commonplace').toString().split('\n');
    const kept = lines.filter((line) => line[16] === '-').map((line) => line.slice(17));
    assert.deepEqual(kept, this.before.hashed.filter((path) => !this.after.files.has(path)));
    assert.equal(lines.filter((line) => line[16] !== '-').join('\n'), this.after.manifest);
    assert.deepEqual([...this.end.keys()].filter((path) => !kept.includes(path)).sort(), [...this.after.files.keys()].sort());
    for (const [path, bytes] of this.after.files) if (path !== '.commonplace') assert.ok(this.end.get(path).equals(bytes), path);
  }

  // `fault`: what happens to it (faults.c); `disk` is `real` where the disk itself is tried, else nothing is synced.
  publish(built, directory, fault = '', disk = '', count = '') {
    const env = { ...process.env, LD_PRELOAD: faults, FAULT: fault, FAULT_COUNT: count, ...(disk === 'real' ? {} : { FAULT_NO_SYNC: '1' }) };
    return spawnSync(publisher, [built, directory], { env, encoding: 'utf8' });
  }

  // The old site anew, as links to its files: publishing writes into none of them.
  fresh(name) {
    const directory = join(work, name);
    rmSync(directory, { recursive: true, force: true });
    execFileSync('cp', ['-al', this.before.directory, directory]);
    return directory;
  }

  count_operations() {
    const directory = this.fresh('counted'), file = join(work, 'count');
    const run = this.publish(this.after.directory, directory, '', '', file);
    assert.equal(run.status, 0, run.stderr);
    return Number(readFileSync(file));
  }

  // Which version each file in the directory is of; what is of none is torn.
  state_of(directory) {
    const state = new Map();
    for (const [path, { dev, ino, size }] of listing(directory)) {
      if (path.startsWith('.commonplace')) continue;
      const old_bytes = this.before.files.get(path), new_bytes = this.after.files.get(path);
      const is_untouched = old_bytes !== undefined && size === old_bytes.length
        && `${dev} ${ino}` === this.before.inodes.get(path);
      const bytes = is_untouched ? old_bytes : readFileSync(join(directory, path));
      if (new_bytes?.equals(bytes)) state.set(path, this.after);
      else if (old_bytes?.equals(bytes)) state.set(path, this.before);
      else assert.fail(`${path} is torn: ${bytes.length} bytes`);
    }
    return state;
  }

  // No page that a reader gets to is without something it needs. A reader begins at home, or at an address that both
  // versions have.
  check_whole(directory) {
    const state = this.state_of(directory);
    const reached = [...this.before.links.keys()].filter((path) => this.after.links.has(path));
    const seen = new Set(reached);
    for (const page of reached) {
      assert.ok(state.has(page), `${page} is gone`);
      for (const target of state.get(page).links.get(page)) {
        assert.ok(state.has(target), `${page} leads to ${target}, which is not there`);
        if (is_page(target) && !seen.has(target)) seen.add(target) && reached.push(target);
      }
    }
    for (const [, address] of readFileSync(join(directory, 'sitemap.xml'), 'utf8').matchAll(/<loc>(.*?)<\/loc>/g)) {
      assert.ok(address.startsWith(this.base_url));
      const path = decodeURIComponent(address.slice(this.base_url.length));
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      assert.ok(state.has(file), `the site map names ${file}, which is not there`);
    }
    const { directory: named } = JSON.parse(readFileSync(join(directory, 'search/slices.json')));
    assert.ok(named === this.before.search || named === this.after.search);
    for (const path of (named === this.before.search ? this.before : this.after).slices)
      assert.ok(state.has(path), `search reads ${path}, which is not there`);
    // Pages that were opened before go on working.
    for (const path of this.before.hashed) assert.ok(state.has(path), `an open page may ask for ${path}, which is gone`);
  }

  check_equal(directory, expected = this.end) {
    const found = listing(directory);
    assert.deepEqual([...found.keys()].sort(), [...expected.keys()].sort());
    for (const path of found.keys()) assert.ok(readFileSync(join(directory, path)).equals(expected.get(path)), path);
  }

  check_next_build(directory) {
    const run = this.publish(this.after.directory, directory);
    assert.equal(run.status, 0, run.stderr);
    this.check_equal(directory);
  }

  // No run may have written into a file that it should have replaced.
  check_templates() {
    for (const [path, bytes] of this.before.files) assert.ok(readFileSync(join(this.before.directory, path)).equals(bytes), path);
  }
}

// A small site of made-up documents and an edit of it: a page more, a document less, a term that shows on many pages.
export function small_sites() {
  const content = join(work, 'small');
  cpSync(join(project, 'tests/site/fixture/content'), content, { recursive: true });
  const old_site = build(content, join(work, 'small-old'));
  writeFileSync(join(content, 'pages/tides.md'), '---\ntitle: Tides\nsummary: When it is high.\n---\n\nTwice a day.\n');
  appendFileSync(join(content, 'glossary.yaml'), '- term: slack water\n  meaning: The time when a tide turns.\n');
  return new TwoSites(old_site, build(content, join(work, 'small-new'), '2020-05-31'));  // a case study waits for June
}

// A larger one: a document more, another less, two changed.
export function larger_sites() {
  const content = join(work, 'larger');
  execFileSync('node', [join(project, 'bench/generate.mjs'), content, '30', '300']);
  const meetings = join(content, 'meetings');
  const names = readdirSync(meetings).sort();
  const another = (name, number) => {
    const text = readFileSync(join(meetings, names[0]), 'utf8').replace(/^number: .*$/m, `number: ${number}`)
      .replace(/^title: .*$/m, `title: Number ${number}`);
    writeFileSync(join(meetings, name), text);
  };
  another('meeting-901.md', 901);
  const old_site = build(content, join(work, 'larger-old'));
  rmSync(join(meetings, 'meeting-901.md'));
  another('meeting-902.md', 902);
  for (const name of names.slice(1, 3)) appendFileSync(join(meetings, name), '\nOne more paragraph, which was added later.\n');
  return new TwoSites(old_site, build(content, join(work, 'larger-new')));
}
