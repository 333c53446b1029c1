// Makes of assets/ and npm packages what a site's pages load:
//
//   site-<hash>.css              the style sheets that assets/site.css names, with the site's faces, in one
//   fonts/<name>-<hash>.woff2    the faces
//   from/*.css                   the style sheets it was made of: the program takes it for these and no others
//   first-<hash>.js              in the head of every page: the reader's colours
//   reading-<hash>.js            on every page: the switch of colours; on documents all that helps to read
//   browse-<hash>.js             filters lists in place, offers near addresses to lost readers
//
// and, where the search module has been built (src/browser/):
//
//   search-<hash>.js             on every page: the box, the page of results, hits in a document
//   search/worker-<hash>.js      searches
//   search/core-<hash>.bin       the search module, compressed in zlib's format (RFC 1950): not every host compresses it, and a
//                                checksum tells when it is damaged
//
// A name with a hash never changes its meaning, so a browser may keep such a file for ever.
//
//   node tools/bundle.mjs DIRECTORY [MODULE]
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import { cut_fonts } from './fonts.mjs';

const tools = dirname(fileURLToPath(import.meta.url));
const assets = join(tools, '..', 'assets');
const browsers = ['chrome103', 'firefox113', 'safari16.4'];  // the first to inflate by themselves

const named_by_hash = (name, bytes, ending) =>
  `${name}-${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}.${ending}`;

async function script(esbuild, entry, define = {}) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(assets, entry)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: browsers,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    define,
  });
  return outputFiles[0].contents;
}

async function scripts(esbuild) {
  const entries = [['first', 'reading/before_paint.ts'], ['reading', 'reading/page.ts'], ['browse', 'browse/page.ts']];
  return Promise.all(entries.map(async ([name, entry]) => {
    const bytes = await script(esbuild, entry);
    return [named_by_hash(name, bytes, 'js'), bytes];
  }));
}

async function search(esbuild, module_path) {
  const core = readFileSync(module_path), core_name = named_by_hash('search/core', core, 'bin');
  const worker = await script(esbuild, 'search/worker.ts');
  const worker_name = named_by_hash('search/worker', worker, 'js');
  const page = await script(esbuild, 'search/page.ts',
    { CORE_FILE: JSON.stringify(core_name), WORKER_FILE: JSON.stringify(worker_name) });
  return [[named_by_hash('search', page, 'js'), page], [worker_name, worker], [core_name, core]];
}

async function styles(esbuild, subset) {
  const out = join(tools, 'out');  // nothing is written there
  const { outputFiles } = await esbuild.build({
    stdin: { contents: '@import "./fonts.css";\n@import "../assets/site.css";', loader: 'css', resolveDir: tools },
    bundle: true,
    write: false,
    minify: true,
    outdir: out,
    assetNames: 'fonts/[name]-[hash]',
    loader: { '.woff2': 'file' },
    plugins: [cut_fonts(subset)],
    legalComments: 'none',
    logLevel: 'warning',
  });
  return outputFiles.map(({ path, contents }) => {
    const name = relative(out, path);
    return [name.endsWith('.css') ? named_by_hash('site', contents, 'css') : name, contents];
  });
}

function sources() {
  const sheets = readdirSync(assets).filter((name) => name.endsWith('.css'));
  return sheets.map((name) => [`from/${name}`, readFileSync(join(assets, name))]);
}

// `module_path`: the search module as tools/search_module.cmake builds it; without it nothing searches.
export async function bundle(esbuild, subset, module_path) {
  const searching = module_path === undefined ? [] : await search(esbuild, module_path);
  return new Map([...await scripts(esbuild), ...searching, ...await styles(esbuild, subset), ...sources()]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [directory, module_path] = process.argv.slice(2);
  const packages = await Promise.all([import('esbuild'), import('subset-font')]).catch(() => undefined);
  if (packages === undefined) {
    console.error('scripts and web fonts need npm packages that are missing: `make packages` fetches them; '
      + '`cmake -DCOMMONPLACE_BROWSER_FILES=OFF` does without');
    process.exit(1);
  }
  const files = await bundle(packages[0], packages[1].default, module_path);
  rmSync(directory, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), bytes);
  }
}
