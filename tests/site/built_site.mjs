// A built site as a map from path to bytes, and its pages taken apart.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Parser } from 'htmlparser2';

// All files below `directory`, in order of path.
export function read_site(directory) {
  const files = new Map();
  const visit = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      else files.set(relative(directory, path).split(sep).join('/'), readFileSync(path));
    }
  };
  visit(directory);
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

// The elements of a page or feed in document order: {name, attributes, parent, text}, where `text` is
// all text within. Character references are read; elements are never missing or made up.
export function elements_of(source, xml = false) {
  const elements = [];
  const open = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const element = { name, attributes, parent: open.at(-1), text: '' };
      elements.push(element);
      open.push(element);
    },
    ontext(text) {
      for (const element of open) element.text += text;
    },
    onclosetag() {
      open.pop();
    },
  }, { xmlMode: xml, decodeEntities: true });
  parser.end(source.toString('utf8'));
  return elements;
}

export const is_within = (element, other) => {
  for (let at = element; at; at = at.parent) if (at === other) return true;
  return false;
};

// The longest page of each kind, a kind being its template, which shows in
// the first folder and the depth below it.
export function kinds_of_pages(files) {
  const longest = new Map();
  for (const [path, bytes] of files) {
    if (!path.endsWith('.html') || /http-equiv="refresh"/.test(bytes)) continue;
    const parts = path.split('/');
    const kind = `${parts.length > 1 ? parts[0] : path} ${parts.length}`;
    if (!longest.has(kind) || files.get(longest.get(kind)).length < bytes.length) longest.set(kind, path);
  }
  return [...longest.values()].map((path) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`);
}
