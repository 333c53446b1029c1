// Sites for tests that need more than the shipped content. They have no share pictures, which take most of the time: the
// program draws them only with the faces that lie beside it, so a copy of it is used.
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../..', import.meta.url)), corpus = join(top, '../shared/corpus');

function build(program, directory) {
  const copy = join(directory, 'commonplace'), site = join(directory, 'site');
  copyFileSync(program, copy);
  execFileSync(copy, ['build', '--content', join(directory, 'content'), '--output', site, '--today', '2026-01-02',
    '--templates', join(top, 'templates'), '--assets', join(top, 'assets')], { stdio: 'pipe' });
  return site;
}

// Makes of a draft what staff make of it once they have reviewed it.
export function reviewed(draft) {
  writeFileSync(draft, readFileSync(draft, 'utf8').replace(/^status: draft.*\n/m, ''));
}

// The shipped content with the full texts of its documents in the place of their digests, where they are at hand;
// undefined elsewhere. What points to words of the digests is left out.
export function full_texts(program, directory) {
  if (!existsSync(corpus)) return undefined;
  const content = join(directory, 'content');
  mkdirSync(directory, { recursive: true });
  cpSync(join(top, 'content'), content, { recursive: true });
  for (const of_digests of ['golden-queries.yaml', 'addresses.txt']) rmSync(join(content, of_digests), { force: true });
  for (const name of readdirSync(join(content, 'themes'))) {
    const path = join(content, 'themes', name);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^passages:\n(?:[ \t].*\n)+/m, ''));
  }
  for (const [text, place] of [['meeting-23', 'meetings/meeting-23'], ['meeting-48', 'meetings/meeting-48'], ['long-beach', 'case-studies/long-beach-2019']]) {
    const draft = join(content, `${place}.md`);
    execFileSync(program, ['import', '--content', join(top, 'content'), '--force', '--output', draft, join(corpus, `${text}.txt`)], { stdio: 'pipe' });
    reviewed(draft);
  }
  return build(program, directory);
}

// A thousand made-up documents of 1,200 words.
export function thousand_documents(program, directory) {
  mkdirSync(directory, { recursive: true });
  execFileSync(process.execPath, [join(top, 'bench/generate.mjs'), join(directory, 'content'), '1000', '1200']);
  return build(program, directory);
}
