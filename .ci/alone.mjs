#!/usr/bin/env node
// Compiles every file of src/ alone, only to check it, with warnings as errors. This finds what a joined build
// (COMMONPLACE_JOINED) hides: a missing #include that another file happens to bring. The commands are those
// of the preset `dev`, where clangd finds its flags, so every file of src/ must be among them. (src/browser/ has a
// build of its own.)
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root, source_tree } from '../tests/house/source_tree.mjs';

execFileSync('cmake', ['--preset', 'dev'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
const database = JSON.parse(readFileSync(join(root, 'build/dev/compile_commands.json'), 'utf8'));
// A file of two programs is there twice; once is enough.
const known = new Map(database.map((entry) => [entry.file, entry]));
const sources = [...source_tree('src', /\.cpp$/).keys()].filter((path) => !path.startsWith('src/browser/'));
const missing = sources.filter((path) => !known.has(join(root, path)));
assert.deepEqual(missing, [], 'the preset `dev` does not compile these files');
// What lies elsewhere in the build are files that include one header each (tests/house), and below src/ what a build
// generates.
const left_out = [join(root, 'tests'), join(root, 'build/dev/src')];
const entries = [...known.values()].filter(({ file }) => !left_out.some((folder) => file.startsWith(folder)));

const compiles = ({ command, directory }) =>
  new Promise((done) =>
    spawn(`${command} -fsyntax-only`, { cwd: directory, shell: true, stdio: 'inherit' }).on('close', (code) => done(code === 0)));

let next = 0;
let failed = 0;
const work = async () => {
  while (next < entries.length) if (!(await compiles(entries[next++]))) ++failed;
};
await Promise.all(Array.from({ length: availableParallelism() }, work));
console.log(`${entries.length} files compiled alone, ${failed} of them with errors`);
process.exit(failed > 0 ? 1 : 0);
