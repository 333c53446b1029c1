// Unicode for the search module: src/text/unicode.h, answered by the browser. tests/text/unicode.json holds this and
// ICU, which answers in the program, to the same answers.

export const nfkc = (text: string): string => text.normalize('NFKC');

// Full case folding, which JavaScript lacks: by way of small and then capital letters, since ß and ẞ meet in SS, ς and σ
// in Σ.
// A dotless ı folds to itself, and Cherokee to its capital letters.
function folded(text: string): string {
  let out = '';
  for (const c of text) {
    const capital = c.toLowerCase().toUpperCase(), is_cherokee = capital >= '\u13a0' && capital <= '\u13f5';
    out += c === 'ı' ? c : is_cherokee ? capital : capital.toLowerCase();
  }
  return out;
}

export const nfkc_casefold = (text: string): string =>
  folded(nfkc(text).replace(/\p{Default_Ignorable_Code_Point}/gu, '')).normalize('NFKC');

export const is_letter_digit_or_mark = (character: number): boolean =>
  /[\p{L}\p{Nd}\p{M}]/u.test(String.fromCodePoint(character));
