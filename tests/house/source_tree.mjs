// The files of this repository as a map from path to text, so that a rule is a function of such a
// map and can be tried on a tree that was never written to disk.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const made_not_written = new Set(['.git', 'build', 'site', 'node_modules']);

// All files below `folder` (of the repository) whose path matches `wanted`, in order of path.
export function source_tree(folder = '.', wanted = /./) {
  const files = new Map();
  const visit = (path) => {
    for (const entry of readdirSync(join(root, path), { withFileTypes: true })) {
      const below = path === '.' ? entry.name : `${path}/${entry.name}`;
      if (path === '.' && made_not_written.has(entry.name)) continue;
      if (entry.isDirectory()) visit(below);
      else if (entry.isFile() && wanted.test(below)) files.set(below, readFileSync(join(root, below), 'utf8'));
    }
  };
  visit(folder);
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
