// Every C and C++ file is laid out as .clang-format says.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { root, source_tree } from './source_tree.mjs';

function clang_format(files, input) {
  return spawnSync('clang-format', ['--dry-run', '--Werror', ...files], { cwd: root, input, encoding: 'utf8' });
}

test('clang-format tells a badly laid out text from a good one', () => {
  const assumed = ['--assume-filename=src/made_up.cpp'];
  assert.equal(clang_format(assumed, 'int  f( ){return 1;}\n').status, 1);
  assert.equal(clang_format(assumed, 'int f();\n').status, 0);
});

test('every C and C++ file of src/ and tests/ is laid out by clang-format', () => {
  const files = [...source_tree('src', /\.(h|c|cpp)$/).keys(), ...source_tree('tests', /\.(h|cpp)$/).keys()];
  assert.ok(files.length > 0, 'no code to check');
  const { status, stderr } = clang_format(files);
  const faulty = [...new Set([...stderr.matchAll(/^([^:\n]+):\d+:\d+: error/gm)].map(([, path]) => path))];
  assert.deepEqual(faulty, [], 'run `make format`');
  assert.equal(status, 0, stderr);
});
