// What an import costs, beside `pdftotext` of the same file in the same run: a text of 6,400 words, PDFs of 50 and 600 pages.
// Each is run five times and the fastest counts, since what else a machine does only adds.
//
//   node bench/import_speed.mjs [PROGRAM]        default build/commonplace
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { random_numbers } from './random.mjs';

const program = process.argv[2] ?? 'build/commonplace', times = 5;
const work = mkdtempSync(join(tmpdir(), 'import-'));

const random = random_numbers(19);
const below = (end) => Math.floor(random() * end);
const syllables = ['ba', 'ren', 'tol', 'mi', 'sa', 'ver', 'lin', 'do', 'pas', 'cu', 'ne', 'har'];
const word = () => Array.from({ length: 1 + below(3) }, () => syllables[below(syllables.length)]).join('');
const sentence = (length) => {
  const words = Array.from({ length }, word).join(' ');
  return `${words[0].toUpperCase()}${words.slice(1)}.`;
};
const heading = () => `${sentence(2).slice(0, -1)} and ${sentence(1).slice(0, -1)}`;

function text(words) {
  const parts = ['Meeting 7 Summary', 'A Made-Up Title: Of Words Without Sense', 'March 9–10, 2017', 'Fresno, California'];
  for (let count = 0; count < words; count += 75) parts.push(...(count % 600 ? [] : [heading()]), Array.from({ length: 5 }, () => sentence(15)).join(' '));
  return parts.join('\n\n');
}

// A PDF of one column, with headings, a running header and page numbers; Helvetica, which every reader has.
function pdf(pages) {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '', '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>', '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>'];
  const kids = [];
  for (let page = 1; page <= pages; ++page) {
    const lines = [[9, 760, 1, 'A Made-Up Title'], [9, 40, 1, String(page)]];
    for (let at = 720, row = 0; at > 70; at -= 14, ++row) lines.push(row % 20 === 0 ? [14, at, 2, heading()] : [11, at, 1, row % 5 === 4 ? sentence(7) : sentence(13).slice(0, -1)]);
    const stream = lines.map(([size, y, font, words]) => `BT /F${font} ${size} Tf 72 ${y} Td (${words}) Tj ET`).join('\n');
    objects.push(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`, `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${objects.length + 1} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`);
    kids.push(`${objects.length} 0 R`);
  }
  objects[1] = `<< /Type /Pages /Count ${pages} /Kids [${kids.join(' ')}] >>`;
  let file = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const at = file.length;
  return `${file}xref\n0 ${places.length + 1}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${places.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`;
}

const measure = existsSync('/usr/bin/time') ? ['/usr/bin/time', '-f', '%M'] : [];
function fastest(command) {
  let least = Infinity, memory = 0;
  for (let time = 0; time < times; ++time) {
    const [first, ...rest] = [...measure, ...command], begin = process.hrtime.bigint();
    const { status, stderr } = spawnSync(first, rest, { encoding: 'utf8' });
    const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
    if (status) throw new Error(`${command.join(' ')}: ${stderr}`);
    least = Math.min(least, seconds);
    if (measure.length) memory = Math.max(memory, Number(stderr.trim().split('\n').at(-1)) / 1024);
  }
  return { least, memory };
}

const shown = ({ least, memory }) => `${(least * 1000).toFixed(0).padStart(5)} ms${measure.length ? ` ${memory.toFixed(0).padStart(4)} MB` : ''}`;
const has_pdftotext = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
try {
  for (const [name, bytes] of [['text of 6,400 words', text(6400)], ['PDF of 50 pages', pdf(50)], ['PDF of 600 pages', pdf(600)]]) {
    const source = join(work, name.startsWith('text') ? 'source.txt' : 'source.pdf');
    writeFileSync(source, bytes);
    const ours = fastest([program, 'import', '--kind', 'meeting-summary', '--content', work, '--force', '--output', join(work, 'draft.md'), source]);
    if (source.endsWith('txt') || !has_pdftotext) {
      console.log(`${name.padEnd(20)} ${shown(ours)}`);
      continue;
    }
    const theirs = fastest(['pdftotext', source, join(work, 'theirs.txt')]);
    console.log(`${name.padEnd(20)} ${shown(ours)}; pdftotext ${shown(theirs)}; ratio ${(ours.least / theirs.least).toFixed(1)}`);
  }
} finally {
  rmSync(work, { recursive: true });
}
