// What a reader typed, read once into a plain value: see src/search/query.h for the language. This tells
// src/search/query.cpp again, step by step; tests/search/queries.json is read by both.
import { normalize_for_search } from './fold';
import type { Span } from './messages';
import { text_of, words } from './words';

export interface SearchTerm {
  words: string[];
  quoted: boolean;
}

export type FilterKind = 'kind' | 'theme' | 'district' | 'person' | 'author' | 'year';

export interface SearchFilter {
  kind: FilterKind;
  value: string;
  first_year: number;
  last_year: number;
  negated: boolean;
}

export interface Query {
  alternatives: SearchTerm[][];
  without: SearchTerm[];
  filters: SearchFilter[];
}

const no_first_year = 0, no_last_year = 10000, longest_query = 2000;

const filter_names: [string, FilterKind][] = [['kind', 'kind'], ['theme', 'theme'], ['district', 'district'],
  ['person', 'person'], ['by', 'author'], ['year', 'year']];

const is_blank = (c: string): boolean => c <= ' ' || c === '\x7f';
const is_quotation_mark = (c: string | undefined): boolean => c !== undefined && '"“”„«»'.includes(c);
const joints = ['-', '‐', '‒', '–', '—', '―', '−', '.', '&'];

// A word as it would be read if it stood alone: time’s’s is time’s, and that is time.
function settled(word: string): string {
  for (let inner = text_of(words(word)[0] as Span, word); inner !== word; inner = text_of(words(word)[0] as Span, word))
    word = inner;
  return word;
}

const words_of = (text: string): string[] => words(text).map((word) => settled(text_of(word, text)));

function split_terms(run: string): SearchTerm[] {
  const terms: SearchTerm[] = [];
  let end = 0;
  for (const word of words(run)) {
    if (terms.length === 0 || !joints.includes(run.slice(end, word.begin))) terms.push({ words: [], quoted: false });
    terms.at(-1)?.words.push(settled(text_of(word, run)));
    end = word.end;
  }
  return terms;
}

// `2013`, `2012..2017`, `2012-2017`, `2012..`, `..2017`.
function read_years(text: string): SearchFilter | undefined {
  const match = /^([1-9]\d{3})?(?:(\.\.|-|–)([1-9]\d{3})?)?$/.exec(text);
  if (match === null) return undefined;
  const [, first, sign, last] = match;
  if (first === undefined && last === undefined) return undefined;
  const open_last = sign === undefined ? Number(first) : no_last_year;
  const years = [first === undefined ? no_first_year : Number(first), last === undefined ? open_last : Number(last)];
  years.sort((a, b) => a - b);
  return { kind: 'year', value: '', first_year: years[0] as number, last_year: years[1] as number, negated: false };
}

function make_filter(kind: FilterKind, value: string): SearchFilter | undefined {
  if (kind === 'year') return read_years(value);
  const found = words(value), first = found[0], last = found.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return { kind, value: value.slice(first.begin, last.end), first_year: 0, last_year: 0, negated: false };
}

class QueryReader {
  private at = 0;
  private negated = false;
  private readonly query: Query = { alternatives: [[]], without: [], filters: [] };

  constructor(private readonly text: string) {}

  read(): Query {
    while (this.skip_to_piece()) {
      this.negated = this.take_minus();
      if (!this.take_filter() && !this.take_quotation()) this.take_run();
    }
    this.query.alternatives = this.query.alternatives.filter((terms) => terms.length > 0);
    return this.query;
  }

  private char(at: number): string {
    return this.text.charAt(at);
  }

  private skip_to_piece(): boolean {
    while (this.at < this.text.length && (is_blank(this.char(this.at)) || '([{'.includes(this.char(this.at)))) ++this.at;
    return this.at < this.text.length;
  }

  // A single minus right before something: -word, -"a phrase"; not the dash of `a - b`.
  private take_minus(): boolean {
    const next = this.char(this.at + 1);
    const leaves_out = this.char(this.at) === '-' && next !== '' && !is_blank(next) && next !== '-';
    if (leaves_out) ++this.at;
    return leaves_out;
  }

  private take_filter(): boolean {
    const colon = this.text.indexOf(':', this.at);
    if (colon === -1) return false;
    const typed = this.text.slice(this.at, colon).replace(/[A-Z]/g, (c) => c.toLowerCase());
    const name = filter_names.find(([known]) => known === typed);
    if (name === undefined) return false;
    let begin = colon + 1, end = this.end_of_run(begin), next = end;
    const quoted = this.quotation_at(begin);
    if (quoted !== undefined) {
      ({ begin, end } = quoted);
      next = end + 1;
    }
    const filter = make_filter(name[1], this.text.slice(begin, end));
    if (filter === undefined) return false;
    this.query.filters.push({ ...filter, negated: this.negated });
    this.at = next;
    return true;
  }

  private take_quotation(): boolean {
    const quoted = this.quotation_at(this.at);
    if (quoted === undefined) return false;
    const term = { words: words_of(text_of(quoted, this.text)), quoted: true };
    if (term.words.length > 0) this.add(term);
    this.at = quoted.end + 1;
    return true;
  }

  // Everything up to white space or a quotation mark.
  private take_run(): void {
    const end = this.end_of_run(this.at);
    for (const term of split_terms(this.text.slice(this.at, end))) this.add(term);
    // A mark without its fellow is passed over.
    this.at = Math.max(end, this.at + (is_quotation_mark(this.text[this.at]) ? 1 : 0));
  }

  private add(term: SearchTerm): void {
    const sign = !term.quoted && !this.negated && term.words.length === 1;
    if (sign && term.words[0] === 'OR') this.query.alternatives.push([]);
    else if (this.negated) this.query.without.push(term);
    else if (!sign || term.words[0] !== 'AND') this.query.alternatives.at(-1)?.push(term);
  }

  private end_of_run(from: number): number {
    while (from < this.text.length && !is_blank(this.char(from)) && !is_quotation_mark(this.text[from])) ++from;
    return from;
  }

  // What stands between the quotation mark at `at` and its fellow.
  private quotation_at(at: number): Span | undefined {
    if (!is_quotation_mark(this.text[at])) return undefined;
    for (let end = at + 1; end < this.text.length; ++end) {
      if (is_quotation_mark(this.text[end])) return { begin: at + 1, end };
    }
    return undefined;
  }
}

// The first `longest_query` bytes, as UTF-8. What is cut in two, and NUL, is a space.
function beginning_of(typed: string): string {
  const bytes = new TextEncoder().encode(typed);
  const text = bytes.length <= longest_query
    ? typed
    : new TextDecoder().decode(bytes.subarray(0, longest_query)).replace(/\ufffd+$/, ' ');
  return text.replaceAll('\0', ' ');
}

export function read_query(typed: string): Query {
  return new QueryReader(normalize_for_search(beginning_of(typed))).read();
}

export function dump_term(term: SearchTerm): string {
  return term.quoted ? `"${term.words.join(' ')}"` : term.words.join('-');
}

function dump_filter(filter: SearchFilter): string {
  const name = filter_names.find(([, kind]) => kind === filter.kind)?.[0] ?? '';
  const year = (number: number): string => (number === no_first_year || number === no_last_year ? '' : String(number));
  let value = filter.value;
  if (filter.kind === 'year') {
    value = year(filter.first_year);
    if (filter.first_year !== filter.last_year) value += `..${year(filter.last_year)}`;
  } else if ([...value].some(is_blank)) {
    value = `"${value}"`;
  }
  return `${filter.negated ? '-' : ''}${name}:${value}`;
}

// The query in its own language, in a fixed order: words, what is left out, filters.
export function dump(query: Query): string {
  return [
    query.alternatives.map((terms) => terms.map(dump_term).join(' ')).join(' OR '),
    ...query.without.map((term) => `-${dump_term(term)}`),
    ...query.filters.map(dump_filter),
  ].filter((part) => part !== '').join(' ');
}
