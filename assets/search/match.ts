// A query as FTS5 MATCH texts: see src/search/match.h and match.cpp, which this tells again.
import type { Database } from './database';
import { fold } from './fold';
import type { AlsoSearched } from './messages';
import { dump_term, type Query, type SearchTerm } from './query';
import type { Rules } from './rules';
import { folded_words_joined, text_of, words } from './words';

export interface Part {
  typed: string;
  match: string;
  nearly: string;
}

export interface Match {
  rows: string;
  without: string;
  shown: string;
  ranked: boolean;
  together: string;
  near: string[];
  words: string[];
  definition: string;
  parts: Part[];
  also: AlsoSearched[];
}

const longest_run = 10, most_neighbours = 8;

const phrase = (words: readonly string[]): string => `"${words.join(' ')}"`;
const joined = (parts: readonly string[], sign: string): string =>
  (parts.length === 1 ? parts[0] as string : `(${parts.join(sign)})`);
const words_of = (terms: readonly SearchTerm[]): string[] => terms.flatMap((term) => term.words);
const without_spaces = (text: string): string => text.replaceAll(' ', '');
const singular = (name: string): string => fold(name).replace(/s$/, '');
const all_words = (words: readonly string[]): string => joined(words.map((word) => phrase([word])), ' AND ');

function add_once(list: string[], item: string): void {
  if (!list.some((one) => fold(one) === fold(item))) list.push(item);
}

// Whether the reader left it to us to ask for the term: a word of questions, not in capitals (IT, US).
export function may_be_left_out(rules: Rules, term: SearchTerm): boolean {
  const word = term.words[0];
  if (term.quoted || term.words.length !== 1 || word === undefined) return false;
  return !/^[A-Z]{2,}$/.test(word) && rules.stop_words.has(fold(word));
}

// The terms between those that are asked for, and these.
export const from_first_to_last = (terms: readonly SearchTerm[], asked: readonly SearchTerm[]): readonly SearchTerm[] =>
  terms.slice(terms.indexOf(asked[0]!), terms.lastIndexOf(asked.at(-1)!) + 1);

// Whether two folded words are written as one elsewhere: mind set, mindset. Words that questions are made of stand
// beside one another by chance (in to).
export const is_compound = (database: Database, rules: Rules, first: string, second: string): boolean =>
  !rules.stop_words.has(first) && !rules.stop_words.has(second) && database.has('SELECT 1 FROM word WHERE word = ?1', first + second);

class MatchWriter {
  ranked = false;
  readonly near: string[] = [];
  readonly words: string[] = [];
  readonly parts: Part[] = [];
  readonly also: AlsoSearched[] = [];
  readonly shown: string[] = [];
  readonly together: string[] = [];
  readonly definitions: string[] = [];

  constructor(private readonly database: Database, private readonly rules: Rules, private readonly synonyms: boolean) {}

  // Empty when nothing is asked for.
  all_of(terms: readonly SearchTerm[]): string {
    if (terms.every((term) => may_be_left_out(this.rules, term))) return this.term_clause({ words: words_of(terms), quoted: terms.length > 1 });
    this.ranked = true;
    const clauses: string[] = [];
    const asked: SearchTerm[] = [];
    for (let at = 0; at < terms.length;) {
      const run = terms.slice(at, at + this.expanded_run(terms, at));
      at += run.length;
      const only = run.length === 1 ? run[0] : undefined;
      if (only !== undefined && may_be_left_out(this.rules, only)) continue;
      clauses.push(only === undefined ? this.run_clause(run) : this.term_clause(only));
      asked.push(...run);
    }
    this.note_order(from_first_to_last(terms, asked), asked);
    return clauses.length === 0 ? '' : joined(clauses, ' AND ');
  }

  // The term itself, then what means the same, wherever in it that stands.
  phrases(term: SearchTerm): string[] {
    const words = term.words;
    const found = [phrase(words)];
    if (!term.quoted && words.length > 1) found.push(`"${words.join('')}"`);
    for (let from = 0; from < words.length; ++from) {
      for (let length = 1; length <= Math.min(longest_run, words.length - from); ++length) {
        for (const expansion of this.expansions(words.slice(from, from + length)))
          add_once(found, phrase([...words.slice(0, from), expansion, ...words.slice(from + length)]));
      }
    }
    return found;
  }

  private any_of(phrases: readonly string[]): string {
    for (const one of phrases) add_once(this.shown, one);
    return joined(phrases, ' OR ');
  }

  private term_clause(term: SearchTerm): string {
    const clause = this.any_of(this.phrases(term));
    this.parts.push({ typed: dump_term(term), match: clause, nearly: term.words.length > 1 ? all_words(term.words) : clause });
    for (const expansion of this.expansions(term.words)) this.note_synonym(term.words, expansion);
    return clause;
  }

  // How many unquoted terms from `at` on have an expansion as a whole; 1 when none has.
  private expanded_run(terms: readonly SearchTerm[], at: number): number {
    const words: string[] = [];
    let found = 1;
    for (let i = at; i < terms.length && words.length < longest_run; ++i) {
      const term = terms[i] as SearchTerm;
      if (term.quoted) break;
      words.push(...term.words);
      if (i > at && this.expansions(words).length > 0) found = i - at + 1;
    }
    return found;
  }

  // Each of the terms, or what stands for all of them; that counts for each where one is missed.
  private run_clause(terms: readonly SearchTerm[]): string {
    const words = words_of(terms);
    const each: string[] = [], whole: string[] = [];
    for (const expansion of this.expansions(words)) {
      whole.push(phrase([expansion]));
      this.note_synonym(words, expansion);
    }
    for (const term of terms) {
      if (may_be_left_out(this.rules, term)) continue;
      const clause = this.any_of(this.phrases(term));
      each.push(clause);
      const here = joined([clause, ...whole], ' OR ');
      this.parts.push({ typed: dump_term(term), match: here, nearly: here });
    }
    this.any_of(whole);
    this.together.push(...whole);
    if (each.length > 0) whole.unshift(joined(each, ' AND '));
    return joined(whole, ' OR ');
  }

  // Of the words as they are, else without or with a plural s; and what they are written as one.
  private expansions(words: readonly string[]): string[] {
    if (!this.synonyms) return [];
    const key = folded_words_joined(words.join(' '));
    let found = this.expansions_of(key);
    if (found.length === 0) found = this.expansions_of(key.endsWith('s') ? key.slice(0, -1) : `${key}s`);
    const [first, second, third] = words.map(fold);
    if (first !== undefined && second !== undefined && third === undefined && is_compound(this.database, this.rules, first, second))
      add_once(found, first + second);
    return found;
  }

  private expansions_of(key: string): string[] {
    return this.database.select('SELECT expansion FROM syn WHERE term = ?1 ORDER BY expansion', [key], (row) => row.text(0));
  }

  // An acronym is defined where it stands beside its expansion: Local Control Funding Formula (LCFF).
  private note_synonym(words: readonly string[], expansion: string): void {
    const typed = words.join(' ');
    if (singular(typed) === singular(expansion)) return;
    if (!this.also.some((said) => said.typed === typed && singular(said.expansion) === singular(expansion)))
      this.also.push({ typed, expansion });
    if (without_spaces(fold(typed)) === without_spaces(fold(expansion))) return;
    this.definitions.push(`"${typed} ${expansion}" OR "${expansion} ${typed}"`);
  }

  // Words of questions are no part of it at either end: of `how do principals find time`, the last three words may
  // well stand in a passage.
  private note_order(typed: readonly SearchTerm[], asked: readonly SearchTerm[]): void {
    const words = words_of(typed);
    if (words.length > 1) this.together.push(phrase(words));
    asked.forEach((term, i) => {
      this.words.push(...term.words.map(fold));
      const before = asked[i - 1];
      if (before !== undefined && this.near.length < most_neighbours)
        this.near.push(`NEAR(${phrase(before.words)} ${phrase(term.words)}, ${this.rules.weight('near_words')})`);
    });
  }
}

export function match_of(database: Database, rules: Rules, query: Query, synonyms: boolean): Match {
  const writer = new MatchWriter(database, rules, synonyms);
  const alternatives = query.alternatives.map((terms) => writer.all_of(terms));
  const without: string[] = [];
  for (const term of query.without) for (const one of writer.phrases(term)) add_once(without, one);
  return {
    rows: alternatives.length === 0 ? '' : joined(alternatives, ' OR '),
    without: without.join(' OR '),
    shown: writer.shown.join(' OR '),
    together: writer.together.join(' OR '),
    near: writer.near,
    words: writer.words,
    ranked: writer.ranked,
    definition: writer.definitions.join(' OR '),
    parts: writer.parts,
    also: writer.also,
  };
}

export const in_body = (match: string): string => (match === '' ? match : `body : (${match})`);

// Matches where any of the texts stands as a phrase; empty when they have no words.
export function match_any_phrase(texts: readonly string[]): string {
  const phrases: string[] = [];
  for (const text of texts) {
    const in_order = words(text).map((word) => text_of(word, text));
    if (in_order.length > 0) add_once(phrases, phrase(in_order));
  }
  return phrases.join(' OR ');
}
