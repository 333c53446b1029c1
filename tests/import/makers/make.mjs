// Makes the documents of documents.mjs, each maker's in a folder of its own and in one go:
//
//   node make.mjs DIRECTORY [MAKER]      exit 77 when the maker is not installed; `.ci/install import` installs all
//
// A folder that holds what this source makes is left as it is.
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parse } from './blocks.mjs';
import { chart } from './chart.mjs';
import { documents } from './documents.mjs';
import { front_lines } from './front_lines.mjs';
import { groff } from './groff.mjs';
import { html } from './html.mjs';
import { latex } from './latex.mjs';
import { docx } from './word.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const run = promisify(execFile);
const found = (command) => {
  try {
    execFileSync('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

export const read_text = (name) => parse(readFileSync(join(here, 'texts', `${name}.md`), 'utf8'));

function prepared(one) {
  const text = read_text(one.text);
  return { ...one, source: { text, layout: one.layout, lines: front_lines(text.front, one.layout) } };
}

async function make_latex(list, work) {
  writeFileSync(join(work, 'chart.png'), chart);
  for (const one of list) {
    writeFileSync(join(work, `${one.name}.tex`), latex(one.source));
    for (let time = 0; time < (one.layout.contents ? 3 : 1); ++time)
      await run('pdflatex', ['-interaction=batchmode', '-halt-on-error', `${one.name}.tex`], { cwd: work });
  }
}

async function make_groff(list, work) {
  for (const one of list) {
    const source = join(work, `${one.name}.ms`), pdf = join(work, one.file);
    writeFileSync(source, groff(one.source));
    const typeset = `groff -Kutf8 -t -ms -P-pletter -T${one.layout.device} ${source}`;
    await run('sh', ['-c', one.layout.device === 'pdf' ? `${typeset} > ${pdf}` : `${typeset} | ps2pdf - ${pdf}`]);
  }
}

// One Python for all, because WeasyPrint takes a second to load. A page is turned by its /Rotate.
const weasyprint_script = `
import sys, weasyprint
def turn(angle, pdf):
    for thing in pdf.objects:
        if isinstance(thing, dict) and thing.get("Type") == "/Page":
            thing["Rotate"] = angle
for argument in sys.argv[1:]:
    angle, name = argument.split(":", 1)
    weasyprint.HTML(name + ".html").write_pdf(name + ".pdf", finisher=lambda document, pdf: turn(int(angle), pdf))
`;

async function make_weasyprint(list, work) {
  for (const one of list) writeFileSync(join(work, `${one.name}.html`), html(one.source));
  await run('/usr/bin/python3', ['-c', weasyprint_script, ...list.map(({ name, turned }) => `${turned ? '90' : '0'}:${join(work, name)}`)]);
}

async function make_chromium(list, work) {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  try {
    const page = await browser.newPage();
    for (const one of list) {
      const { layout } = one;
      await page.setContent(html(one.source));
      const options = { path: join(work, one.file), format: layout.page ? undefined : 'Letter', ...layout.page, tagged: layout.tagged ?? false, outline: layout.tagged ?? false,
        margin: { top: '20mm', bottom: '20mm', left: '20mm', right: '20mm' }, displayHeaderFooter: layout.browser_header ?? false };
      if (layout.scan) {
        const shot = (await page.screenshot({ fullPage: true })).toString('base64');
        await page.setContent(`<img style="width: 100%" src="data:image/png;base64,${shot}">`);
      }
      await page.pdf(options);
    }
  } finally {
    await browser.close();
  }
}

async function make_word(list, work) {
  for (const one of list) writeFileSync(join(work, one.file), docx(one.source));
}

// LibreOffice takes a second or two to start, so those that want the same filter go together.
async function make_libreoffice(list, work) {
  const inputs = join(work, 'office'), groups = new Map();
  mkdirSync(inputs, { recursive: true });
  const truth = (value) => ({ type: 'boolean', value: String(Boolean(value)) });
  for (const one of list) {
    const { layout } = one, input = join(inputs, `${one.name}.${layout.from ?? 'docx'}`);
    writeFileSync(input, layout.from === 'html' ? html(one.source) : docx(one.source));
    const filter = layout.to === 'docx' ? 'docx:MS Word 2007 XML' : `pdf:writer_pdf_Export:${JSON.stringify({ UseTaggedPDF: truth(layout.tagged), ExportBookmarks: truth(layout.tagged || layout.bookmarks) })}`;
    const key = JSON.stringify([filter, layout.from ?? '']);
    groups.set(key, [...groups.get(key) ?? [], input]);
  }
  for (const [key, files] of groups) {
    const [filter, from] = JSON.parse(key);
    await run('soffice', [`-env:UserInstallation=file://${join(work, 'office-profile')}`, '--headless', ...(from === 'html' ? ['--infilter=HTML (StarWriter)'] : []), '--convert-to', filter, '--outdir', work, ...files]);
  }
  rmSync(join(work, 'office-profile'), { recursive: true, force: true });
}

const makers = {
  latex: { make: make_latex, needs: ['pdflatex'] },
  groff: { make: make_groff, needs: ['groff', 'gropdf', 'ps2pdf'] },
  weasyprint: { make: make_weasyprint, needs: ['weasyprint'] },
  chromium: { make: make_chromium, needs: ['chromium'] },
  word: { make: make_word, needs: [] },
  libreoffice: { make: make_libreoffice, needs: ['soffice'] },
};

export const missing_of = (maker) => makers[maker].needs.filter((command) => !found(command));

// What the documents of a maker are made from: this source, the texts, and whether it is there.
function fingerprint(maker) {
  const files = ['', 'texts'].flatMap((folder) => readdirSync(join(here, folder)).filter((name) => /\.m(d|js)$/.test(name) && !/^(score|compare)/.test(name)).map((name) => join(here, folder, name)));
  const hash = createHash('sha256').update(missing_of(maker).join());
  for (const file of files.sort()) hash.update(readFileSync(file));
  return hash.digest('hex');
}

export const place_of = (directory, { maker, file }) => join(directory, maker, file);

async function make_of(maker, directory) {
  const work = join(directory, maker), stamp = join(work, 'made'), now = fingerprint(maker);
  if (missing_of(maker).length || (existsSync(stamp) && readFileSync(stamp, 'utf8') === now)) return;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const begin = Date.now(), list = documents.filter((one) => one.maker === maker).map(prepared);
  await makers[maker].make(list, work);
  writeFileSync(stamp, now);
  console.log(`${maker}: ${list.length} documents in ${((Date.now() - begin) / 1000).toFixed(1)} s`);
}

export async function make_all(directory, which = Object.keys(makers)) {
  const done = await Promise.allSettled(which.map((maker) => make_of(maker, directory)));
  const faults = done.filter(({ status }) => status === 'rejected').map(({ reason }) => reason.message);
  if (faults.length) throw new Error(faults.join('\n'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , directory, maker] = process.argv;
  if (maker && missing_of(maker).length) {
    console.log(`skipped: there is no ${missing_of(maker).join(', ')}; \`.ci/install import\` installs it`);
    process.exitCode = 77;
  } else {
    await make_all(resolve(directory), maker ? [maker] : undefined);
  }
}
