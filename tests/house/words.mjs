// The words of the interface stand in templates/strings.<language>.yaml and nowhere else: every key is used and
// every key that is used is there, each language has the same, and no template says a word of its own.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import ts from 'typescript';
import { source_tree } from './source_tree.mjs';

// Flat files, one key a line; the program itself reads them as YAML and compares the gaps.
const keys_of = (yaml) => [...yaml.matchAll(/^([a-z_0-9]+): /gm)].map(([, key]) => key).sort();

const in_templates = (text) => [...text.matchAll(/\{\{say\.([^}]*)\}\}/g)].map(([, key]) => key);
const in_cpp = (text) => [...text.matchAll(/\bstrings_?(?:\(\)|\))?\(\s*"([^"]*)"/g)].map(([, key]) => key);
const in_scripts = (text) => [...text.matchAll(/\bsay(?:_parts(?:<\w+>)?)?\(\s*'([^']*)'/g)].map(([, key]) => key);

// kind_key(kind.id, "plural"): a key for each kind of document or of entity.
const forms_in = (text) => [...text.matchAll(/\bkind_key\([\w.>-]+(?:, "(\w+)")?\)/g)].map(([, form]) => form ?? '');
const ids_in = (text) => [...text.matchAll(/\.id = "([^"]*)"/g)].map(([, id]) => id.replaceAll('-', '_'));

const said_in = (files, read) => [...files.values()].flatMap(read);

const words = (template) => {
  const without_tags = template.replace(/\{\{\{?[^}]*\}?\}\}/g, '');
  const attributes = [...without_tags.matchAll(/\s(?:aria-label|title|alt|placeholder|data-done|data-failed)="([^"]*)"/g)];
  const texts = without_tags.replace(/<[^>]*>/g, '\n').split('\n');
  return [...attributes.map(([, value]) => value), ...texts].map((one) => one.trim()).filter((one) => /\p{L}/u.test(one));
};

// Texts that begin like a sentence, by TypeScript's own reading; what is compared, thrown or asked of SQLite is none.
function sentences(source) {
  const found = [];
  const visit = (node) => {
    const compared = ts.isBinaryExpression(node.parent ?? node) || (node.parent && ts.isNewExpression(node.parent));
    const named = node.parent && (ts.isPropertyAssignment(node.parent) || ts.isPropertySignature(node.parent)) && node.parent.name === node;
    if ((ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) && !compared && !named
      && /^[^\p{L}<.#]*\p{Lu}\p{Ll}*( |$)/u.test(node.text) && /\p{Ll}/u.test(node.text)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('a.ts', source, ts.ScriptTarget.ES2022, true));
  return found;
}

const templates = source_tree('templates', /\.html$/);
const strings = source_tree('templates', /strings\.[\w-]+\.yaml$/);
const code = source_tree('src', /\.cpp$/);
const scripts = source_tree('assets', /\.ts$/);
const english = keys_of(strings.get('templates/strings.en.yaml'));

test('keys and words are found where they stand', () => {
  assert.deepEqual(in_templates('<p>{{say.one}} {{other}}{{say.two}}</p>'), ['one', 'two']);
  assert.deepEqual(in_cpp('strings("a"); corpus.strings()("b", {}); (*view.strings)("c"); strings_(\n  "d"); strings(key)'), ['a', 'b', 'c', 'd']);
  assert.deepEqual(in_scripts("say('a', {}) + say_parts<Content>('b', {}); essay('c')"), ['a', 'b']);
  assert.deepEqual(forms_in('strings(kind_key(kind.id, "plural")) + kind_key(entity->kind)'), ['plural', '']);
  assert.deepEqual(words('<p class="x" aria-label="Years">{{count}} · found{{> spark}}</p>“{{words}}”'), ['Years', '· found']);
});

test('no template says a word of its own', () => {
  const found = [...templates].flatMap(([path, text]) => words(text).map((one) => `${path}: ${one}`))
    .filter((one) => one !== 'templates/partials/text_language.html: lang=""');
  assert.deepEqual(found, []);
});

test('no script says a word of its own', () => {
  assert.deepEqual(sentences("say('script_x'); p('No words'); q(`Hit ${n}`); key === 'Escape'; new Error('no such key'); r('.a b')"), ['No words', 'Hit ']);
  const said = [...scripts].flatMap(([path, text]) => sentences(text).map((one) => `${path}: ${one}`));
  assert.deepEqual(said, []);
});

test('every key that is used is there, and every key is used', () => {
  const kinds = [ids_in(code.get('src/model/document.cpp')), ids_in(code.get('src/model/entity.cpp'))];
  const forms = new Set(said_in(code, forms_in));
  const of_kinds = new Set();
  for (const ids of kinds) {
    assert.ok(ids.length > 1);
    const forms_of = (id) => [...forms].filter((form) => english.includes(form ? `kind_${id}_${form}` : `kind_${id}`)).sort();
    for (const id of ids) {
      assert.deepEqual(forms_of(id), forms_of(ids[0]), `${id} is spoken of like ${ids[0]}`);
      for (const form of forms_of(id)) of_kinds.add(form ? `kind_${id}_${form}` : `kind_${id}`);
    }
  }
  for (const form of forms) assert.ok([...of_kinds].some((key) => form === '' || key.endsWith(`_${form}`)), form);
  const said = said_in(scripts, in_scripts);
  assert.deepEqual(said.filter((key) => !key.startsWith('script_')), [], 'scripts are given the keys that begin with script_');
  const used = new Set([...said_in(templates, in_templates), ...said_in(code, in_cpp), ...said, ...of_kinds]);
  assert.deepEqual([...used].sort(), english);
});

test('every language has the keys of the English', () => {
  assert.ok(strings.size > 1, 'English alone');
  for (const [path, yaml] of strings) assert.deepEqual(keys_of(yaml), english, path);
});
