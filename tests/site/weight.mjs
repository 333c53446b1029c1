// How many bytes the first view of a document asks for, as a host sends them: text packed with gzip, faces as they
// are. What is counted is what the page's head names and what its style sheet asks for at once; pictures of the
// content, and what is fetched when somebody searches, come later.
//
//   node weight.mjs DIRECTORY...
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { read_site } from './built_site.mjs';
import { open_site } from './opened_site.mjs';

const text_limit = 60 * 1024;   // page, style sheet, scripts
const whole_limit = 120 * 1024;  // and faces

const is_face = (path) => path.endsWith('.woff2');
const weight = (directory, path) => {
  const bytes = readFileSync(join(directory, path));
  return is_face(path) ? bytes.length : gzipSync(bytes).length;
};

for (const directory of process.argv.slice(2)) {
  const documents = [...read_site(directory).keys()].filter((path) => /^(meetings|case-studies)\/[^/]+\/index\.html$/.test(path));

  test(`the first view of every document of ${directory} is light`, async () => {
    assert.ok(documents.length > 0);
    const { root, browser, close } = await open_site(directory);
    const report = [];
    try {
      for (const document of documents) {
        const page = await browser.newPage();
        const asked = new Set();
        page.on('request', (request) => asked.add(decodeURIComponent(request.url().slice(root.length))));
        await page.goto(root + document.replace('index.html', ''), { waitUntil: 'networkidle' });
        await page.close();
        const files = [...asked].map((path) => (path === '' || path.endsWith('/') ? `${path}index.html` : path))
          .filter((path) => /\.(html|css|js|svg|woff2)$/.test(path) && !path.startsWith('images/'));
        const faces = files.filter(is_face).reduce((sum, path) => sum + weight(directory, path), 0);
        const texts = files.filter((path) => !is_face(path)).reduce((sum, path) => sum + weight(directory, path), 0);
        report.push({ document, texts, faces, whole: texts + faces });
      }
    } finally {
      await close();
    }
    for (const { document, texts, faces, whole } of report)
      console.log(`${document}: ${texts} bytes of text, ${faces} of faces, ${whole} in all`);
    assert.ok(report.some(({ faces }) => faces > 0), 'no page asked for a face');
    assert.deepEqual(report.filter(({ texts, whole }) => texts > text_limit || whole > whole_limit), []);
  });
}
