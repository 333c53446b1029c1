// Which words of a source are nowhere in its draft: not in the text, the front matter or the list of what was left out; and
// which words of the draft's text are not in the source. Sources are read by pdftotext, or as the text nodes of a Word file.
//
//   node bench/import_lost.mjs SOURCE DRAFT [SOURCE DRAFT...]       exit 1 when any is missing
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { folded, parse, words_of } from '../tests/import/makers/blocks.mjs';
import { missing } from '../tests/import/makers/compare.mjs';

function unzip(file) {
  const bytes = readFileSync(file), parts = new Map();
  let at = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const count = bytes.readUInt16LE(at + 10);
  at = bytes.readUInt32LE(at + 16);
  for (let i = 0; i < count; ++i) {
    const method = bytes.readUInt16LE(at + 10), size = bytes.readUInt32LE(at + 20), [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const local = bytes.readUInt32LE(at + 42), from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + size);
    parts.set(bytes.subarray(at + 46, at + 46 + name).toString(), () => (method ? inflateRawSync(packed) : packed).toString());
    at += 46 + name + extra + comment;
  }
  return parts;
}

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '’' };
function docx_text(file) {
  const parts = unzip(file);
  return [...parts.keys()].filter((name) => /^word\/(document\d*|footnotes|endnotes|header\d*|footer\d*)\.xml$/.test(name)).map((name) => {
    const xml = parts.get(name)().replace(/<mc:Fallback>.*?<\/mc:Fallback>|<w:moveFrom\b.*?<\/w:moveFrom>/gs, '');
    const runs = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<\/w:p>|<w:(?:tab|br|cr)\b/g)].map(([tag, words]) => words ?? (tag === '</w:p>' ? '\n' : ' '));
    return runs.join('').replace(/&(\w+);/g, (whole, name) => entities[name] ?? whole).replace(/&#(x?)([\da-f]+);/gi, (_, hex, code) => String.fromCodePoint(parseInt(code, hex ? 16 : 10)));
  }).join('\n');
}

const text_of = (file) => (file.endsWith('.pdf') ? execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 })
  : file.endsWith('.docx') ? docx_text(file) : readFileSync(file, 'utf8'));

let lost = 0;
for (let i = 2; i + 1 < process.argv.length; i += 2) {
  const [source, draft] = process.argv.slice(i, i + 2);
  const text = text_of(source), markdown = readFileSync(draft, 'utf8'), letters = folded(markdown).replace(/[^\p{L}\p{N}]/gu, '');
  const document = parse(markdown);
  // Hyphens at line ends and letter-spaced headings part words in ways that are not compared.
  const theirs = words_of(text.replace(/(\p{L})[-\u00ad]\s*\n\s*(\p{Ll})/gu, '$1$2'));
  // A date is in the front matter as figures, so months and weekdays are not looked for there.
  const is_date = (word) => document.front.dates && /^(january|february|march|april|may|june|july|august|september|october|november|december|\w+day|\d{1,2}|st|nd|rd|th|and|–)$/.test(word);
  const gone = missing(theirs, words_of(markdown.replace(/review: left out:?/g, ''))).filter((word) => !is_date(word) && (word.length < 4 || !letters.includes(word.replace(/[^\p{L}\p{N}]/gu, ''))));
  const added = missing(document.blocks.flatMap(({ words }) => words_of(words)), [...theirs, ...words_of(text)]);
  lost += gone.length;
  console.log(`${source}: ${theirs.length} words, ${gone.length} nowhere in the draft, ${added.length} invented`);
  if (gone.length) console.log(`  nowhere: ${gone.slice(0, 40).join(' ')}${gone.length > 40 ? ' …' : ''}`);
  if (added.length) console.log(`  invented: ${added.slice(0, 40).join(' ')}${added.length > 40 ? ' …' : ''}`);
}
process.exitCode = lost ? 1 : 0;
