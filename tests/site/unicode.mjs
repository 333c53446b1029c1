// The browser's Unicode, by which the search module folds and finds words, is that of the program: both read
// tests/text/unicode.json (tests/text/unicode_test.cpp reads it, too).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { module_of } from './search_module.mjs';

const { nfkc, nfkc_casefold, is_letter_digit_or_mark } = await module_of('unicode.ts');
const { texts, word_characters, other_characters } = JSON.parse(readFileSync(new URL('../text/unicode.json', import.meta.url), 'utf8'));

test('texts are normalized and folded as the table says', () => {
  assert.ok(texts.length > 50, 'no table');
  for (const { text, normal, folded } of texts) {
    assert.equal(nfkc(text), normal, text);
    assert.equal(nfkc_casefold(text), folded, text);
  }
});

test('characters make words or do not, as the table says', () => {
  for (const c of word_characters) assert.ok(is_letter_digit_or_mark(c.codePointAt(0)), c);
  for (const c of other_characters) assert.ok(!is_letter_digit_or_mark(c.codePointAt(0)), c);
});
