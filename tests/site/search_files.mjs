// The files that the search page of a site fetches, by name: {script, core, worker}. Those of the last build may be in
// assets/ as well, for pages that are still open, so the page is asked, not the folder.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export function search_files(directory) {
  const named = (file, name) => {
    const found = readFileSync(join(directory, file), 'utf8').match(name);
    assert.ok(found, `${file} names ${name}`);
    return found[0];
  };
  const script = named('search/index.html', /assets\/search-[0-9a-f]+\.js/);
  return { script, core: named(script, /core-[0-9a-f]+\.bin/), worker: named(script, /worker-[0-9a-f]+\.js/) };
}
