// Makes of assets/search/ and SQLite's own build for browsers what a site's pages load:
//
//   search.js                    on every page: the box, the page of results, hits in a document
//   search/worker-<hash>.js      searches
//   search/sqlite3-<hash>.bin    the engine, deflated without a header (RFC 1951), since not every host packs it
//
// A name with a hash never changes its meaning, so a browser may keep such a file for ever.
//
//   node tools/bundle.mjs DIRECTORY
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';

const sources = join(dirname(fileURLToPath(import.meta.url)), '..', 'assets', 'search');

const named_by_hash = (name, bytes, ending) =>
  `search/${name}-${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}.${ending}`;

async function bundled(esbuild, entry, define) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(sources, entry)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: ['chrome103', 'firefox113', 'safari16.4'],  // the first to inflate by themselves
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    define,
  });
  return outputFiles[0].contents;
}

export async function bundle(esbuild) {
  const engine = deflateRawSync(readFileSync(createRequire(import.meta.url).resolve('@sqlite.org/sqlite-wasm/sqlite3.wasm')), { level: 9 });
  const engine_name = named_by_hash('sqlite3', engine, 'bin');
  const worker = await bundled(esbuild, 'worker.ts', {});
  const worker_name = named_by_hash('worker', worker, 'js');
  const page = await bundled(esbuild, 'page.ts',
    { ENGINE_FILE: JSON.stringify(engine_name), WORKER_FILE: JSON.stringify(worker_name) });
  return new Map([['search.js', page], [worker_name, worker], [engine_name, engine]]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const directory = process.argv[2];
  const esbuild = await import('esbuild').catch(() => undefined);
  if (esbuild === undefined) {
    console.log('search in the browser is left out: its packages are missing (`make packages` fetches them)');
    process.exit(0);
  }
  const files = await bundle(esbuild);
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(join(directory, 'search'), { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(directory, name), bytes);
}
