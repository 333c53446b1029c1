// The words of a text: see src/text/words.h, which this tells again.
import { fold } from './fold';
import type { Span } from './messages';

const letter = '\\p{L}\\p{Nd}\\p{M}';
const word = new RegExp(`[${letter}](?:[${letter}\\u00ad]|['’ʼ](?=[${letter}]))*`, 'gu');

export function words(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(word)) {
    // A soft hyphen behind the word, and the possessive, are no part of it.
    const taken = match[0].replace(/\u00ad+$/, '');
    found.push({ begin: match.index, end: match.index + taken.replace(/['’ʼ][sS]$/, '').length });
  }
  return found;
}

export const text_of = (span: Span, text: string): string => text.slice(span.begin, span.end);

export function folded_words_joined(text: string): string {
  const joined = words(text).map((one) => fold(text_of(one, text))).join(' ');
  return joined === '' ? fold(text) : joined;
}
