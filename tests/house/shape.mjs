// What a file of this repository looks like: short, named plainly, finished, and at home anywhere.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { source_tree } from './source_tree.mjs';

const code = /^(src|tests|templates|assets|bench)\/.*\.(h|c|cpp|mjs|ts|css|html|sh)$/;
const named_in_snake_case = /^(src\/.*|tests\/.*\.(h|cpp|mjs)|bench\/.*\.mjs)$/;
const most_lines = 600;
const lines_on_a_screen = 110;

// Each word is put together here, or this file would find itself.
const left_open = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|')})\\b`);
const registry = /"resolved"\s*:|https?:\/\/registry|^registry *= *http/m;
const machine_path = /(^|[^\w.])\/(work|farm|root|home\/\w+)\/[a-z]/m;

function faults(files) {
  const found = [];
  for (const [path, text] of files) {
    const lines = text.split('\n').length - 1;
    const name = path.split('/').pop();
    const say = (what) => found.push(`${path}: ${what}`);
    if (code.test(path) && lines > most_lines) say(`${lines} lines, at most ${most_lines}`);
    if (path === 'src/build.cpp' && lines > lines_on_a_screen) say(`${lines} lines, more than a screen`);
    if (named_in_snake_case.test(path) && !/^([a-z0-9_]+\.(h|c|cpp|js|mjs|cmake|txt)|CMakeLists\.txt)$/.test(name))
      say('not a name in snake_case');
    if (/^(src|tests)\/.*\.h$/.test(path) && !/^(\/\/[^\n]*\n)*#pragma once\n/.test(text))
      say('does not begin with #pragma once');
    if (code.test(path) && left_open.test(text)) say(`left open: ${text.match(left_open)[0]}`);
    if (registry.test(text)) say('names a package registry');
    if (machine_path.test(text)) say('names a path of one machine');
  }
  return found;
}

test('the rules of shape find what breaks them', () => {
  const bad = new Map([
    ['src/build.cpp', 'a\n'.repeat(111)],
    ['src/base/long.cpp', 'a\n'.repeat(601)],
    ['src/base/CamelCase.h', '#pragma once\n'],
    ['src/base/twice.h', '#include <string>\n#pragma once\n'],
    ['src/base/open.cpp', '// TO' + 'DO: think\n'],
    ['package-lock.json', '{"resol' + 'ved": "somewhere"}\n'],
    ['docs.md', 'see /wo' + 'rk/main for more\n'],
    ['src/base/good.h', '// What it is.\n#pragma once\n'],
    ['src/base/CMakeLists.txt', 'room(base)\n'],
  ]);
  assert.deepEqual(faults(bad), [
    'src/build.cpp: 111 lines, more than a screen',
    'src/base/long.cpp: 601 lines, at most 600',
    'src/base/CamelCase.h: not a name in snake_case',
    'src/base/twice.h: does not begin with #pragma once',
    'src/base/open.cpp: left open: TO' + 'DO',
    'package-lock.json: names a package registry',
    'docs.md: names a path of one machine',
  ]);
});

test('every file of the repository has its shape', () => {
  const files = source_tree();
  assert.ok(files.has('src/build.cpp') && files.has('package-lock.json'), 'the tree is not where it was');
  assert.deepEqual(faults(files), []);
});
