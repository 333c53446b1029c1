// The include rule of ARCHITECTURE.md: which room may look into which, and which library is known to
// one room only. Reads every #include of src/.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { source_tree } from './source_tree.mjs';

const may_include = {
  base: [],
  text: ['base'],
  model: ['text', 'base'],
  discover: ['base'],
  publish: ['base'],
  import: ['parse', 'index', 'search', 'model', 'text', 'base'],
  web: ['base'],
  report: ['relate', 'publish', 'model', 'text', 'base'],
  rename: ['parse', 'relate', 'model', 'text', 'base'],
  parse: ['model', 'text', 'base'],
  search: ['text', 'base'],
  index: ['relate', 'search', 'model', 'text', 'base'],
  browser: ['search', 'text', 'base'],
  relate: ['search', 'model', 'text', 'base'],
  pictures: ['base'],
  pages: ['relate', 'pictures', 'model', 'text', 'base'],
  render: ['pages', 'relate', 'pictures', 'model', 'base'],
};
const may_include_anything = ['build', 'cli', 'main'];

// Beginnings of third-party and system headers, and who may include them; all rooms when not said.
const third_party = [
  { header: /^fmt\// },
  { header: /^nlohmann\// },
  { header: /^xxhash\.h$/, rooms: ['base'] },
  { header: /^unicode\//, rooms: ['text'] },
  { header: /^(cmark-gfm|yaml-cpp\/)/, rooms: ['parse'] },
  { header: /^sqlite3\.h$/, rooms: ['search', 'index', 'browser'] },
  { header: /^zlib\.h$/, rooms: ['index'] },
  { header: /^(pango\/|fontconfig\/|librsvg\/|(ft2build|glib)\.h$)/, rooms: ['pictures'] },
  { header: /^png\.h$/, rooms: ['pictures', 'import'] },
  { header: /^kainjow\//, rooms: ['render'] },
  { header: /^(archive(_entry)?\.h|pugixml\.hpp|(poppler|qpdf)\/.*)$/, rooms: ['import'] },
  { header: /^CLI\//, rooms: ['cli'] },
  { header: /^httplib\.h$/, rooms: ['web'] },
  { header: /^(sys\/|(unistd|fcntl|poll|dirent)\.h$)/, rooms: ['base', 'discover', 'publish', 'web', 'cli'] },
];

// src/parse/quotes.cpp belongs to parse; src/build.cpp and src/build_messages.cpp are one room: build.
const room_of = (path) => path.split('/')[0].replace(/(_\w+)?\.\w+$/, '');

// `files`: paths below src/ and their texts.
function faults(files) {
  const found = [];
  for (const [path, text] of files) {
    const room = room_of(path);
    const free = may_include_anything.includes(room);
    if (!free && !may_include[room]) found.push(`${path}: no rule for the room ${room}`);
    // So each header is known to compile alone when the file does.
    const own = path.replace(/cpp$/, 'h');
    const first = text.match(/^#include ["<]([^">]+)/m)?.[1];
    if (own !== path && files.has(own) && first !== own) found.push(`${path}: includes another header before its own`);
    for (const [, ours, theirs] of text.matchAll(/^[ \t]*#[ \t]*include[ \t]*(?:"([^"]+)"|<([^>]+)>)/gm)) {
      if (ours && !files.has(ours)) found.push(`${path}: includes "${ours}", which is not in src/`);
      else if (ours && !free && room_of(ours) !== room && !may_include[room]?.includes(room_of(ours)))
        found.push(`${path}: ${room} may not include ${room_of(ours)} ("${ours}")`);
      if (theirs && !/^[a-z_0-9]+$/.test(theirs)) {
        const rule = third_party.find(({ header }) => header.test(theirs));
        if (!rule) found.push(`${path}: no rule for the header <${theirs}>`);
        else if (rule.rooms && !rule.rooms.includes(room))
          found.push(`${path}: <${theirs}> belongs to ${rule.rooms.join(', ')}`);
      }
    }
  }
  return found;
}

test('the include rule finds every kind of forbidden edge', () => {
  const bad = new Map([
    ['base/hash.cpp', '#include "base/hash.h"\n#include <xxhash.h>\n#include <vector>\n'],
    ['base/hash.h', '#include "text/fold.h"\n'],
    ['text/fold.cpp', '#include <vector>\n#include "text/fold.h"\n'],
    ['text/fold.h', '  #  include <sqlite3.h>\n'],
    ['render/page.cpp', '#include "build.h"\n#include "text/fold.h"\n#include <boost/any.hpp>\n'],
    ['gossip/talk.cpp', '#include "base/missing.h"\n'],
    ['build.h', '#include "render/page.cpp"\n'],
    ['main.cpp', '#include "build.h"\n#include <CLI/CLI.hpp>\n'],
  ]);
  assert.deepEqual(faults(bad), [
    'base/hash.h: base may not include text ("text/fold.h")',
    'text/fold.cpp: includes another header before its own',
    'text/fold.h: <sqlite3.h> belongs to search, index, browser',
    'render/page.cpp: render may not include build ("build.h")',
    'render/page.cpp: render may not include text ("text/fold.h")',
    'render/page.cpp: no rule for the header <boost/any.hpp>',
    'gossip/talk.cpp: no rule for the room gossip',
    'gossip/talk.cpp: includes "base/missing.h", which is not in src/',
    'main.cpp: <CLI/CLI.hpp> belongs to cli',
  ]);
});

test('every #include of src/ keeps the rule', () => {
  const files = source_tree('src', /\.(h|cpp)$/);
  assert.ok(files.size > 0, 'src/ holds no code');
  assert.deepEqual(faults(new Map([...files].map(([path, text]) => [path.slice('src/'.length), text]))), []);
});
