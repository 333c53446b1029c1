// How many of an import's real faults a review item points at, and how many review items point at none.
//
//   node bench/import_reviews.mjs [PROGRAM]     default build/commonplace; --faults lists what is not flagged, and the false items
//
// On the documents of tests/import/makers, on the cases with right answers and on the annotated texts where these lie in a folder `shared`
// beside the checkout. A fault is flagged by an item at its block or the next to it; a wrong level also by one on a heading above, or that names it; a lost
// word by an item that quotes it; front matter by an item on its key. An item that asks for what only a person can do
// (describe a picture, write a summary) or quotes what was rightly left out is neither right nor false.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folded, parse, words_of } from '../tests/import/makers/blocks.mjs';
import { heading_words, missing, sentence, tied } from '../tests/import/makers/compare.mjs';
import { documents } from '../tests/import/makers/documents.mjs';
import { right_front } from '../tests/import/makers/front_lines.mjs';
import { make_all, place_of, read_text } from '../tests/import/makers/make.mjs';

const bars = { flagged: 0.8, false_a_page: 1 };
const options = process.argv.slice(2), listed = options.includes('--faults');
const program = resolve(options.find((word) => !word.startsWith('--')) ?? 'build/commonplace');
const here = dirname(fileURLToPath(import.meta.url)), shared = ['../../shared', '../../../shared'].map((path) => resolve(here, path)).find(existsSync) ?? '';
const work = mkdtempSync(join(tmpdir(), 'reviews-'));

const neutral = /left out|describe|picture|summary|publisher|tracked|themes?\b|host\b/i;
const keys = ['number', 'title', 'dates', 'place', 'authors'];
const author_list = (authors) => authors.map(({ name, affiliation }) => `${name}${affiliation ? `, ${affiliation}` : ''}`).join('; ');

function import_of(source, kind) {
  const draft = join(work, 'draft.md');
  rmSync(draft, { force: true });
  spawnSync(program, ['import', '--kind', kind, '--content', work, '--force', '--output', draft, source]);
  return existsSync(draft) ? parse(readFileSync(draft, 'utf8')) : null;
}

function pages_of(source, draft) {
  const words = draft.blocks.flatMap((block) => words_of(block.words)).length;
  if (source.endsWith('.pdf')) try {
    return Number(execFileSync('pdfinfo', [source], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).match(/Pages:\s+(\d+)/)[1]);
  } catch { /* there is no pdfinfo */ }
  return Math.max(1, words / 450);
}

// Faults as { what, at } (index of a block of the draft), { what, key } or { what, words }.
function faults_of(truth, draft) {
  const faults = [];
  const place = (words) => {
    const first = folded(words).slice(0, 40);
    const begins = draft.blocks.findIndex((block) => folded(block.words).startsWith(first));
    return begins < 0 ? draft.blocks.findIndex((block) => folded(block.words).includes(first)) : begins;
  };
  const at_words = (what, words) => {
    const at = place(words);
    faults.push(at < 0 ? { what, words: words_of(words) } : { what, at });
  };
  for (const key of keys) {
    if (truth.front[key] === undefined) continue;
    const given = key === 'authors' ? author_list(draft.front.authors) : draft.front[key] ?? '';
    if (folded(String(given)) !== folded(String(truth.front[key]))) faults.push({ what: `${key} “${given}” for “${truth.front[key]}”`, key });
  }
  const headings = truth.blocks.filter(({ kind }) => kind === 'heading'), right = new Map(headings.map((block) => [heading_words(block), block]));
  const found = new Set();
  draft.blocks.forEach((block, at) => {
    if (block.kind !== 'heading') return;
    const same = right.get(heading_words(block));
    found.add(heading_words(block));
    if (!same) faults.push({ what: `no heading “${block.words}”`, at });
    else if (same.level !== block.level && !same.alt_levels?.includes(block.level)) faults.push({ what: `level ${block.level} for ${same.level} of “${block.words}”`, at, level: true });
  });
  for (const block of headings) if (!found.has(heading_words(block))) at_words(`heading missed “${block.words}”`, block.words);
  const whole = new Set(draft.blocks.map(({ words }) => sentence(words)));
  for (const block of truth.blocks) if (['paragraph', 'quote', 'item'].includes(block.kind) && !whole.has(sentence(block.words))) at_words(`not as it is printed “${block.words.slice(0, 50)}”`, block.words);
  const rows = draft.blocks.filter(({ kind }) => kind === 'table').flatMap((block) => block.rows.map((cells) => cells.map(folded).join('|')));
  for (const block of truth.blocks) if (block.kind === 'table' && missing(block.rows.map((cells) => cells.map(folded).join('|')), rows).length) at_words('table', block.rows[0][0]);
  for (const lost of missing(tied(truth), tied(draft))) at_words(`note “${lost}”`, lost.split('|')[1]);
  return faults;
}

// For each draft: its faults, which of them an item points at, and the items that point at none.
function judge(name, truth, draft, source) {
  const faults = faults_of(truth, draft), { reviews } = draft;
  const above = (at) => draft.blocks.slice(0, at).reduceRight((chain, block, i) => (block.kind === 'heading' && block.level < (chain.at(-1)?.level ?? draft.blocks[at].level) ? [...chain, { at: i, level: block.level }] : chain), []).map((one) => one.at);
  const heading_blocks = draft.blocks.flatMap((block, at) => (block.kind === 'heading' ? [at] : []));
  const also = (words) => (/look at the next/.test(words) ? Number(words.match(/next (\d+) headings/)?.[1] ?? 1) : 0);
  const in_its_row = ({ after, words }, at) => heading_blocks.filter((one) => one > after).slice(0, also(words)).includes(at);
  const used = new Set();
  const flagged = faults.filter((fault) => {
    const places = fault.at === undefined ? [] : [fault.at, ...(fault.level ? above(fault.at) : [])];
    const items = reviews.filter(({ key, after, words }) => (fault.key ? key === fault.key || (key === undefined && new RegExp(`\\b${fault.key.replace(/s$/, '')}`).test(words))
      : fault.words ? missing(fault.words, words_of(words)).length <= fault.words.length * 0.4
        : places.some((at) => after === at || after === at - 1 || after === at + 1 || (fault.level && in_its_row({ after, words }, at)))));
    for (const item of items) used.add(item);
    return items.length;
  });
  const false_items = reviews.filter((item) => !used.has(item) && !neutral.test(item.words) && !neutral.test(item.key ?? '') && !(item.key && !truth.front[item.key]));
  if (listed) {
    for (const fault of faults.filter((one) => !flagged.includes(one))) console.log(`  ${name}: not flagged: ${fault.what}`);
    for (const item of false_items) console.log(`  ${name}: false: ${item.key ?? ''} ${item.words}`);
  }
  return { faults: faults.length, flagged: flagged.length, false_items: false_items.length, pages: pages_of(source, draft) };
}

function report(name, results) {
  const sum = (key) => results.reduce((total, one) => total + one[key], 0);
  const faults = sum('faults'), flagged = sum('flagged'), false_items = sum('false_items'), pages = sum('pages');
  const right = (faults === 0 || flagged / faults >= bars.flagged) && false_items / pages <= bars.false_a_page;
  console.log(`${name.padEnd(34)} ${String(results.length).padStart(3)} drafts, ${String(faults).padStart(4)} faults, ${faults ? (flagged / faults).toFixed(2) : 'none'} flagged; ${(false_items / pages).toFixed(2)} false items a page (${false_items} on ${pages.toFixed(0)})${right ? '' : '  below the bar'}`);
  return right;
}

function made() {
  const made_in = join(work, 'made');
  return make_all(made_in).then(() => documents.filter((one) => !one.refused && existsSync(place_of(made_in, one))).flatMap((one) => {
    const truth = read_text(one.text), source = place_of(made_in, one), draft = import_of(source, truth.front.kind);
    if (one.headless_tables) truth.blocks = truth.blocks.filter(({ kind }) => kind !== 'table');
    truth.front = { ...truth.front, ...right_front(truth.front, one.layout) };
    return draft ? [judge(one.name, truth, draft, source)] : [];
  }));
}

function cases(folder) {
  return readdirSync(folder).filter((name) => name.endsWith('.expected.md')).flatMap((file) => {
    const name = file.replace('.expected.md', ''), source = join(folder, readdirSync(folder).find((other) => other.startsWith(`${name}.`) && !other.endsWith('.md')));
    const truth = parse(readFileSync(join(folder, file), 'utf8')), draft = import_of(source, truth.front.kind);
    truth.blocks = truth.blocks.filter(({ words }) => !words.startsWith('(The '));
    for (const key of keys) truth.front[key] = key === 'authors' ? author_list(truth.front.authors) : truth.front[key] ?? '';
    return draft ? [judge(name, truth, draft, source)] : [];
  });
}

// Annotated texts: headings with levels, and front matter.
function annotated(folder, corpus) {
  return readdirSync(folder).filter((file) => file.endsWith('.json') && existsSync(join(corpus, file.replace('.json', '.txt')))).map((file) => {
    const gold = JSON.parse(readFileSync(join(folder, file), 'utf8')), source = join(corpus, file.replace('.json', '.txt'));
    const draft = import_of(source, gold.front.kind);
    const truth = { front: {}, blocks: gold.headings.filter(({ level, run_in, optional, merge_into }) => level > 1 && !run_in && !optional && !merge_into).map(({ text, level, alt_levels }) => ({ kind: 'heading', words: text, level, alt_levels })) };
    const scored = new Set(truth.blocks.map(heading_words)), unscored = new Set(gold.headings.map(({ text }) => heading_words({ words: text })).filter((words) => !scored.has(words)));
    draft.blocks = draft.blocks.map((block) => (block.kind === 'heading' && unscored.has(heading_words(block)) ? { ...block, kind: 'paragraph' } : block));
    const { front } = gold;
    if (front.title) truth.front.title = front.title;
    return judge(gold.doc, truth, draft, source);
  });
}

try {
  const all = [];
  all.push(report('documents by many makers', await made()));
  if (existsSync(join(shared, 'cases/import'))) all.push(report('cases', cases(join(shared, 'cases/import'))));
  if (existsSync(join(shared, 'gold'))) all.push(report('annotated texts', annotated(join(shared, 'gold'), join(shared, 'corpus'))));
  process.exitCode = all.every(Boolean) ? 0 : 1;
} finally {
  rmSync(work, { recursive: true });
}
