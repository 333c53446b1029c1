// Pictures of a built site, to be looked at: the longest page of each kind on three widths, light and dark, and as
// it is printed. A look at a few: give a part of their addresses.
//
//   node tests/site/screens.mjs SITE FOLDER [PART-OF-ADDRESS ...]      (FOLDER is not committed)
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { kinds_of_pages, read_site } from './built_site.mjs';
import { open_site } from './opened_site.mjs';

const [directory, folder, ...wanted] = process.argv.slice(2);
const widths = process.env.WIDTHS?.split(',').map(Number) ?? [360, 768, 1280];
const schemes = process.env.SCHEMES?.split(',') ?? ['light', 'dark', 'print'];

const paths = kinds_of_pages(read_site(directory)).filter((path) => wanted.length === 0 || wanted.some((part) => path.includes(part)));
mkdirSync(folder, { recursive: true });
const { root, browser, close } = await open_site(directory);
for (const path of paths) {
  const name = path.replace(/^\/|\/$/g, '').replaceAll('/', '-') || 'home';
  for (const scheme of schemes.filter((one) => one !== 'print')) {
    const context = await browser.newContext({ colorScheme: scheme });
    const page = await context.newPage();
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(root + path.slice(1));
      await page.evaluate(() => document.fonts.ready);
      const height = Math.min(await page.evaluate(() => document.documentElement.scrollHeight), Number(process.env.TALL ?? 2600));
      await page.screenshot({ path: join(folder, `${name}-${width}-${scheme}.png`), clip: { x: 0, y: 0, width, height }, fullPage: true });
    }
    await context.close();
  }
  if (!schemes.includes('print')) continue;
  const page = await browser.newPage();
  await page.goto(root + path.slice(1));
  await page.pdf({ path: join(folder, `${name}.pdf`), format: 'Letter' });
  await page.close();
}
await close();
