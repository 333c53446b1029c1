// How well the importer reads the documents of documents.mjs, whose right answers are the texts they are made from:
//
//   node score.mjs PROGRAM DIRECTORY [NAME...]   imports each, prints a line for each and the totals; exit 1 below a bar, 77 when
//                                                none could be made
//   --faults  also prints what is wrong in each     --named  leaves out those that are held out     --keep DIR  keeps the drafts there
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { folded, parse, words_of } from './blocks.mjs';
import { heading_words, longest_common, missing, sentence, share, tied } from './compare.mjs';
import { documents } from './documents.mjs';
import { front_lines, right_front } from './front_lines.mjs';
import { make_all, missing_of, place_of, read_text } from './make.mjs';

// What the totals must reach.
const bars = { headings: 0.95, levels: 0.95, order: 0.99, kept: 1, title: 0.95, dates: 0.95, place: 0.95, authors: 0.95 };

const run = promisify(execFile);
const argument = (name, count) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : process.argv.splice(at, count)[count - 1];
};
const with_faults = argument('--faults', 1), named = argument('--named', 1), keep = argument('--keep', 2);
const [program, directory, ...names] = process.argv.slice(2);

function compare(one, truth, draft) {
  const faults = [];
  const told = (what, list) => list.length && faults.push(`${what}: ${list.map((item) => `“${item}”`).slice(0, 12).join(' ')}${list.length > 12 ? ` and ${list.length - 12} more` : ''}`);
  if (one.headless_tables) for (const block of truth.blocks) if (block.kind === 'table') block.words = block.rows.splice(0, 1) && block.rows.flat().join(' ');
  const of = (document, ...kinds) => document.blocks.filter(({ kind }) => kinds.includes(kind));
  const scores = {};

  const wanted = of(truth, 'heading'), given = of(draft, 'heading');
  const missed = missing(wanted.map(heading_words), given.map(heading_words)), false_ones = missing(given.map(heading_words), wanted.map(heading_words));
  told('headings missed', missed);
  told('no headings', false_ones);
  const found = wanted.length - missed.length;
  scores.headings = share(2 * found, wanted.length + given.length);
  const level_of = new Map(given.map((block) => [heading_words(block), block.level]));
  const matched = wanted.filter((block) => level_of.has(heading_words(block)));
  const wrong_levels = matched.filter((block) => level_of.get(heading_words(block)) !== block.level);
  told('levels wrong', wrong_levels.map((block) => `${heading_words(block)}: ${level_of.get(heading_words(block))} for ${block.level}`));
  scores.levels = share(matched.length - wrong_levels.length, matched.length);

  const body = (document) => document.blocks.filter(({ kind }) => kind !== 'note').flatMap(({ words }) => words_of(words));
  const all = (document) => document.blocks.flatMap(({ words }) => words_of(words));
  const right_words = body(truth), draft_words = body(draft), shared = right_words.length - missing(right_words, draft_words).length;
  scores.order = share(longest_common(right_words, draft_words), shared);
  const lost = missing(all(truth), all(draft));
  told('words lost from the text', lost);
  scores.kept = share(all(truth).length - lost.length, all(truth).length);
  const extra = missing(all(draft), all(truth));
  told('words that do not belong there', extra);
  scores.clean = share(all(truth).length - Math.min(extra.length, all(truth).length), all(truth).length);

  // What is printed above the text is in the front matter, or in the list of what was left out.
  const front = Object.values(draft.front).flatMap((value) => (Array.isArray(value) ? value.map(({ name, affiliation }) => `${name} ${affiliation}`) : value));
  const months = draft.front.dates ? [...draft.front.dates.matchAll(/\d+/g)].map(([digits]) => digits.replace(/^0/, '')) : [];
  const anywhere = [...front, ...draft.comments, ...draft.blocks.map(({ words }) => words)].flatMap(words_of);
  // "Summary of the 31st Meeting" is said by the kind and the number.
  const is_said = ({ role, text }) => role === 'label' && draft.front.number !== undefined && new RegExp(`\\b${draft.front.number}(st|nd|rd|th)?\\b`).test(text);
  const above = front_lines(truth.front, one.layout).filter((line) => ['organization', 'label', 'title', 'subtitle', 'stamp'].includes(line.role) && !is_said(line)).flatMap(({ text }) => words_of(text));
  const lost_above = missing(above, [...anywhere, ...anywhere, ...months]);
  told('words lost above the text', lost_above);
  scores.front_kept = share(above.length - lost_above.length, above.length);

  const right = right_front(truth.front, one.layout);
  const got = { ...draft.front, authors: draft.front.authors.map(({ name, affiliation }) => `${name}${affiliation ? `, ${affiliation}` : ''}`).join('; ') };
  for (const key of ['number', 'title', 'dates', 'place', 'authors']) {
    const is_right = folded(String(got[key] ?? '')) === folded(String(right[key] ?? ''));
    scores[key] = share(Number(is_right), 1);
    if (!is_right) faults.push(`${key}: “${got[key] ?? ''}” for “${right[key]}”`);
  }

  const set_of = (list, as) => share(list.length - missing(list.map(as), draft.blocks.filter(({ kind }) => kind === list[0]?.kind).map(as)).length, list.length);
  scores.items = set_of(of(truth, 'item'), ({ words }) => sentence(words));
  scores.quotes = set_of(of(truth, 'quote'), ({ words }) => folded(words));
  const rows = (document) => of(document, 'table').flatMap((block) => block.rows).map((cells) => cells.map(folded).join(' | '));
  const lost_rows = missing(rows(truth), rows(draft));
  told('rows missed', lost_rows);
  scores.rows = share(rows(truth).length - lost_rows.length, rows(truth).length);
  const pictures = of(truth, 'picture').map(({ words }) => folded(words)), lost_pictures = missing(pictures, of(draft, 'picture').map(({ words }) => folded(words)));
  told('pictures missed', lost_pictures);
  scores.pictures = share(pictures.length - lost_pictures.length, pictures.length);
  const lost_notes = missing(tied(truth), tied(draft));
  told('notes missed', lost_notes);
  scores.notes = share(tied(truth).length - lost_notes.length, tied(truth).length);
  const paragraphs = of(truth, 'paragraph').map(({ words }) => sentence(words)), lost_paragraphs = missing(paragraphs, draft.blocks.map(({ words }) => sentence(words)));
  told('paragraphs cut or run together', lost_paragraphs.map((words) => `${words.slice(0, 50)}…`));
  scores.paragraphs = share(paragraphs.length - lost_paragraphs.length, paragraphs.length);
  return { scores, faults };
}

async function import_one(one, drafts) {
  const source = place_of(directory, one), output = join(drafts, `${one.name}.md`), content = join(drafts, `content-${one.name}`);
  mkdirSync(content, { recursive: true });
  const truth = read_text(one.text);
  const { stderr, code } = await run(program, ['import', '--kind', truth.front.kind, '--content', content, '--force', '--output', output, source])
    .then((done) => ({ ...done, code: 0 }), (failed) => failed);
  const said = (stderr ?? '').trim();
  if (one.refused) {
    const is_right = code && !existsSync(output) && /OCR/i.test(said);
    return { scores: { refused: share(Number(Boolean(is_right)), 1) }, faults: is_right ? [] : [`not refused with advice: ${said}`] };
  }
  if (!existsSync(output)) {
    const words = truth.blocks.flatMap(({ words: block }) => words_of(block)).length;
    const none = Object.fromEntries(['headings', 'levels', 'title', 'dates', 'place', 'authors'].map((key) => [key, share(0, 1)]));
    return { scores: { ...none, kept: share(0, words), order: share(0, words) }, faults: [`no draft: ${said.split('\n')[0]}`] };
  }
  const draft = parse(readFileSync(output, 'utf8'));
  return { ...compare(one, truth, draft), reviews: draft.comments.length };
}

const figures = ['headings', 'levels', 'order', 'kept', 'clean', 'front_kept', 'title', 'number', 'dates', 'place', 'authors', 'items', 'quotes', 'rows', 'notes', 'pictures', 'paragraphs', 'refused'];
const shown = ({ right, all } = { right: 0, all: 0 }) => (all ? (Math.floor((right / all) * 1000) / 1000).toFixed(3) : '-');
function sum(results) {
  const total = {};
  for (const { scores } of results) for (const [name, { right, all }] of Object.entries(scores)) {
    total[name] ??= share(0, 0);
    total[name].right += right;
    total[name].all += all;
  }
  return total;
}
const line = (name, scores, more = '') => console.log(`${name.padEnd(22)} ${figures.map((figure) => shown(scores[figure]).padStart(Math.max(6, figure.length + 1))).join('')} ${more}`);

await make_all(resolve(directory));
const wanted = documents.filter(({ name, held }) => (names.length ? names.includes(name) : !(named && held)));
const there = wanted.filter((one) => existsSync(place_of(directory, one)));
for (const maker of new Set(wanted.map((one) => one.maker))) {
  const commands = missing_of(maker);
  if (commands.length) console.log(`SKIPPED: documents by ${maker}, because there is no ${commands.join(', ')}; \`.ci/install import\` installs it`);
}
const drafts = keep ? resolve(keep) : mkdtempSync(join(tmpdir(), 'drafts-'));
mkdirSync(drafts, { recursive: true });
const results = await Promise.all(there.map(async (one) => ({ one, ...await import_one(one, drafts) })));
if (!keep) rmSync(drafts, { recursive: true });
console.log(`${''.padEnd(22)} ${figures.map((figure) => figure.padStart(Math.max(6, figure.length + 1))).join('')} reviews`);
for (const { one, scores, faults, reviews } of results) {
  line(one.name, scores, `${reviews ?? ''}`);
  if (with_faults) for (const fault of faults) console.log(`    ${fault}`);
}
line('those named', sum(results.filter(({ one }) => !one.held)));
line('those held out', sum(results.filter(({ one }) => one.held)));
const total = sum(results);
line(`all ${results.length}`, total);
const below = Object.entries(bars).filter(([name, bar]) => total[name] && total[name].right < bar * total[name].all);
for (const [name, bar] of below) console.log(`below the bar: ${name} ${shown(total[name])} of ${bar}`);
process.exitCode = results.length === 0 ? 77 : below.length && !names.length ? 1 : 0;
