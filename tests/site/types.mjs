// The TypeScript of assets/ keeps the compiler's strictest rules.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const top = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');

test('the compiler finds no fault', () => {
  const { status, stdout } = spawnSync(process.execPath, [compiler, '--project', top], { encoding: 'utf8' });
  assert.equal(stdout, '');
  assert.equal(status, 0);
});

test('it looks at the files of search and of reading', () => {
  const files = execFileSync(process.execPath, [compiler, '--project', top, '--listFilesOnly'], { encoding: 'utf8' });
  for (const one of ['search/worker', 'reading/page', 'reading/before_paint']) assert.ok(files.includes(`assets/${one}.ts`), one);
});
