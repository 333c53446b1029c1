// What was meant by words that are mistyped: see src/search/spelling.h and spelling.cpp, which this tells
// again.
import type { Database } from './database';
import { fold } from './fold';
import { match_any_phrase, may_be_left_out } from './match';
import { Packed } from './packed';
import { dump, type Query, type SearchTerm } from './query';
import type { Rules } from './rules';

interface KnownWord {
  word: string;
  passages: number;
  shape: Shape;
}

// What of a word tells soonest that it is unlike another: how many letters, and which, 32 kinds of them.
interface Shape {
  letters: number;
  mask: number;
}

function shape_of(letters: readonly string[]): Shape {
  let mask = 0;
  for (const letter of letters) mask |= 1 << ((letter.codePointAt(0) as number) & 31);
  return { letters: letters.length, mask };
}

function bits_in(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) ++count;
  return count;
}

// An edit puts in at most one letter and takes out at most one.
function may_be_within(most: number, a: Shape, b: Shape): boolean {
  return Math.abs(a.letters - b.letters) <= most && bits_in(a.mask & ~b.mask) <= most && bits_in(b.mask & ~a.mask) <= most;
}

const word_list_floors = [256, 64, 16, 4, 1]; // see src/search/word_list.h
const longest_word = 30, shortest_beginning = 3, far_more_common = 4;

// See src/search/word_list.h.
export function unpack_words(bytes: Uint8Array): KnownWord[] {
  const decoder = new TextDecoder();
  const known: KnownWord[] = [];
  let word = new Uint8Array();
  for (const packed = new Packed(bytes); !packed.done;) {
    const shared = word.subarray(0, packed.number());
    const rest = packed.take(packed.number());
    const whole = new Uint8Array(shared.length + rest.length);
    whole.set(shared);
    whole.set(rest, shared.length);
    word = whole;
    const text = decoder.decode(word);
    known.push({ word: text, passages: packed.number(), shape: shape_of(Array.from(text)) });
  }
  return known;
}

const utf8_length = (text: string): number => new TextEncoder().encode(text).length;
const edits_allowed = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : 2);

const cost_of = (edits: number, same_beginning: boolean, passages: number): number =>
  100 * edits + (same_beginning ? 0 : 50) - 5 * (32 - Math.clz32(passages));

// By code points, as in UTF-8.
function in_order(a: string, b: string): number {
  const [one, other] = [Array.from(a), Array.from(b)];
  const at = one.findIndex((letter, i) => letter !== other[i]);
  return at === -1 ? one.length - other.length : (one[at]!.codePointAt(0) ?? 0) - (other[at]?.codePointAt(0) ?? -1);
}

// Optimal string alignment; any number above `most` when there are more.
function edits_between(a: readonly string[], b: readonly string[], most: number): number {
  let before: number[] = [], above: number[] = [], row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; ++i) {
    [before, above, row] = [above, row, [i]];
    let least = i;
    for (let j = 1; j <= b.length; ++j) {
      let edits = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits = Math.min(edits, before[j - 2]! + 1);
      row[j] = edits;
      least = Math.min(least, edits);
    }
    if (least > most) return least;
  }
  return row[b.length]!;
}

export class Speller {
  private readonly lists = new Map<number, KnownWord[]>();

  constructor(private readonly database: Database, private readonly rules: Rules) {}

  // The query with its spelling corrected; undefined when nothing is to be changed.
  corrected(query: Query, count: (query: Query) => number): Query | undefined {
    const changed = { ...query,
      alternatives: query.alternatives.map((terms) => terms.map((term) => this.with_known_words(term))) };
    return dump(changed) === dump(query) ? this.with_one_word_replaced(query, count) : changed;
  }

  // The likeliest words for each word of the query that stands nowhere.
  near_words(query: Query): string[] {
    const terms = query.alternatives.flat();
    return terms.flatMap((term) => term.words
      .filter((word) => this.may_be_mistyped(term, word) && !this.is_known(word))
      .flatMap((word) => this.likeliest(word, 3).map((known) => known.word)));
  }

  // Words that stand in `least` passages or more, up to those of the list before.
  private list(least: number): KnownWord[] {
    let list = this.lists.get(least);
    if (list === undefined) {
      [list = []] = this.database.select('SELECT words FROM word_list WHERE least = ?1', [least], (row) => unpack_words(row.blob(0)));
      this.lists.set(least, list);
    }
    return list;
  }

  private stands(match: string): boolean {
    return this.database.has('SELECT 1 FROM fts WHERE fts MATCH ?1 LIMIT 1', match);
  }

  private is_named(word: string): boolean {
    return this.database.has("SELECT 1 FROM name WHERE instr(' ' || folded || ' ', ' ' || ?1 || ' ') LIMIT 1", fold(word));
  }

  private is_known(word: string): boolean {
    return this.stands(match_any_phrase([word])) || this.is_named(word);
  }

  private may_be_mistyped(term: SearchTerm, word: string): boolean {
    return !term.quoted && !may_be_left_out(this.rules, term) && !/[0-9]/.test(word) && match_any_phrase([word]) !== '';
  }

  // Goes on to a list of rarer words only as long as they could be cheaper than what was found.
  private likeliest(word: string, most: number, at_least = 1): KnownWord[] {
    const beginning = fold(word), typed = Array.from(beginning), shape = shape_of(typed);
    if (typed.length === 0 || typed.length > longest_word) return [];
    const allowed = edits_allowed(typed.length);
    if (allowed === 0 && typed.length < shortest_beginning) return [];
    let best: { cost: number; known: KnownWord }[] = [];
    let highest = 2 ** 31 - 1;
    for (const least of word_list_floors) {
      const last = best[most - 1];
      if (highest < at_least || (last !== undefined && last.cost < cost_of(1, true, highest))) break;
      for (const known of this.list(least)) {
        const begins = typed.length >= shortest_beginning && known.word.startsWith(beginning);
        if (known.passages < at_least || known.word === beginning) continue;
        if (!begins && (!may_be_within(allowed, shape, known.shape) || known.shape.letters > longest_word)) continue;
        const other = Array.from(known.word);
        const edits = begins ? 1 : edits_between(typed, other, allowed);
        const same_beginning = other[0] === typed[0];
        if (!begins && edits > Math.min(allowed, same_beginning ? 2 : 1)) continue;
        best.push({ cost: cost_of(edits, same_beginning, known.passages), known });
      }
      best = best.sort((a, b) => a.cost - b.cost || in_order(a.known.word, b.known.word)).slice(0, most);
      highest = least - 1;
    }
    return best.map(({ known }) => known);
  }

  private with_known_words(term: SearchTerm): SearchTerm {
    return { ...term, words: term.words.flatMap((word) => {
      if (!this.may_be_mistyped(term, word) || this.is_known(word)) return [word];
      return this.as_two_words(word) ?? this.likeliest(word, 1).map((known) => known.word)[0] ?? word;
    }) };
  }

  // The last place where the word can be parted so that both parts stand side by side somewhere.
  private as_two_words(word: string): string[] | undefined {
    const letters = Array.from(fold(word));
    const places = letters.map((_, at) => [letters.slice(0, at).join(''), letters.slice(at).join('')] as const)
      .filter((two) => two.every((part) => utf8_length(part) >= 2));
    const standing = this.database.each_of(places, (two) => (this.stands(match_any_phrase([two.join(' ')])) ? two : undefined));
    const last = standing.filter((two) => two !== undefined).at(-1);
    return last === undefined ? undefined : [...last];
  }

  private with_one_word_replaced(query: Query, count: (query: Query) => number): Query | undefined {
    const terms = query.alternatives[0];
    if (terms === undefined || query.alternatives.length !== 1 || terms.length < 2) return undefined;
    for (const [i, term] of terms.entries()) {
      const word = term.words[0] as string;
      if (term.words.length !== 1 || !this.may_be_mistyped(term, word) || this.is_named(word)) continue;
      const own = this.database.select('SELECT df FROM word WHERE word = ?1', [fold(word)], (row) => row.number(0))[0] ?? 1;
      for (const near of this.likeliest(word, 3, far_more_common * own)) {
        const changed = { ...query,
          alternatives: [terms.map((one, j) => (i === j ? { ...one, words: [near.word] } : one))] };
        if (count(changed) > 0) return changed;
      }
    }
    return undefined;
  }
}
