// Unpacks the faces of the site for the program, which draws share pictures in them: a browser reads
// WOFF2, HarfBuzz does not.
//
//   node tools/faces.mjs DIRECTORY
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

// Of the serif the face with optical sizes: a quotation of ten words is set six times as large as one
// of three hundred.
const faces = {
  'source-serif-4': ['latin-opsz', 'latin-ext-opsz', 'vietnamese-opsz', 'greek-opsz', 'cyrillic-opsz', 'cyrillic-ext-opsz'],
  'source-sans-3': ['latin-wght', 'latin-ext-wght', 'vietnamese-wght', 'greek-wght', 'cyrillic-wght', 'cyrillic-ext-wght'],
};

const directory = process.argv[2];
const fontverter = await import('fontverter').catch(() => undefined);
if (fontverter === undefined) {
  console.error('the faces of share pictures need npm packages that are missing: `make packages` fetches them; '
    + '`cmake -DCOMMONPLACE_BROWSER_FILES=OFF` does without');
  process.exit(1);
}
const { resolve } = createRequire(import.meta.url);
rmSync(directory, { recursive: true, force: true });
mkdirSync(directory, { recursive: true });
for (const [family, cuts] of Object.entries(faces)) {
  for (const cut of cuts) {
    const packed = readFileSync(resolve(`@fontsource-variable/${family}/files/${family}-${cut}-normal.woff2`));
    writeFileSync(join(directory, `${family}-${cut}.ttf`), await fontverter.default.convert(packed, 'truetype'));
  }
}
