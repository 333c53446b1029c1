// What a reader gets for a query: see src/search/answer.h and answer.cpp, which this tells again. Beside what
// the command line shows, a page has facets to narrow a search by, and offers words while one types.
import type { Database } from './database';
import { Facets } from './facets';
import { rows_of, rows_without } from './filters';
import { find_hits } from './hits';
import { fold } from './fold';
import { Layout } from './layout';
import { match_of, may_be_left_out, type Match } from './match';
import type { Answer, Chosen, FoundPassage, NamedPage, Result } from './messages';
import { near_misses } from './near_misses';
import { dump, read_query, type Query } from './query';
import { match_finder, type MatchFinder, type Matches } from './passage_rank';
import { best_of, brought_together, ranked_closely, type RankedRow } from './ranking';
import { ReadAhead } from './read_ahead';
import { read_results } from './results';
import { rows_within, type RowSet } from './row_set';
import { read_rules, type Rules } from './rules';
import { Speller } from './spelling';
import { folded_words_joined } from './words';

export interface AnswerOptions {
  limit: number;
  as_typed: boolean; // no synonyms, no corrected spelling, no near misses
  chosen: Chosen;
}

interface Found {
  query: Query;
  match: Match;
  allowed: RowSet;
  all: Int32Array; // the rows before anything is chosen, in order of rowid
  rows: Int32Array; // those that the choices let through
  best: RankedRow[]; // of these, as they are shown
}

const shortest_beginning = 3, most_completions = 5;

// For a query of filters alone: one is as good as the other.
const alike = (rows: Int32Array): Matches => ({ rows, scores: new Float64Array(rows.length).fill(1) });

const asks_for_words = (query: Query): boolean => query.alternatives.length > 0;

export class Searcher {
  private readonly rules: Rules;
  private readonly layout: Layout;
  private readonly facets: Facets;
  private readonly speller: Speller;
  private readonly matches_of: MatchFinder;
  private readonly read_ahead: ReadAhead;

  constructor(private readonly database: Database) {
    this.rules = read_rules(database);
    this.layout = new Layout(database);
    this.facets = new Facets(database, this.layout);
    this.speller = new Speller(database, this.rules);
    this.matches_of = match_finder(database, this.rules);
    this.read_ahead = new ReadAhead(database, this.rules);
  }

  answer(typed: string, options: AnswerOptions): Answer {
    const asked = read_query(typed);
    // Tried together, so that what either misses is fetched at once.
    const [first, { completions, names }] = this.database.both(() => this.find(asked, options), () => this.offers(typed));
    let found = first;
    const helping = !options.as_typed && asks_for_words(found.query);
    let showing = '';
    if (helping && found.all.length === 0) {
      const meant = this.speller.corrected(found.query, (query) => this.find(query, options).all.length);
      if (meant !== undefined) {
        found = this.find(meant, options);
        showing = dump(meant);
      }
    }
    const follows = helping && found.rows.length < this.rules.weight('enough');
    const [answering, near] = this.database.both(() => this.results_of(found, options.limit, showing !== ''),
      () => (follows ? this.near_misses_of(found, options) : []));
    const results = [...answering, ...near];
    const nothing = results.length === 0; // not even with other words: what else is there?
    return {
      results,
      matches: found.rows.length,
      documents: this.layout.counts_of(found.rows).reduce((sum, count) => sum + Number(count > 0), 0),
      also: found.match.also,
      showing: nothing ? '' : showing,
      near_words: nothing ? this.speller.near_words(asked) : [],
      near_themes: nothing ? this.near_themes(asked) : [],
      facets: this.facets.counted(found.all, options.chosen),
      completions,
      names,
    };
  }

  // Which of the passages of an open document the query finds, and what in their texts matches. The texts
  // are the page's own, so the places fit what is shown.
  hits(typed: string, url: string, passages: readonly { anchor: string; text: string }[]): FoundPassage[] {
    const options = { limit: 0, as_typed: false, chosen: {} };
    const [found, [first]] = this.database.both(() => this.find(read_query(typed), options),
      () => this.database.select('SELECT rowid FROM document WHERE url = ?1', [url], (one) => one.number(0)));
    if (first === undefined || found.match.shown === '') return [];
    const own = this.layout.rows_of(this.layout.document_of(first));
    const rows = [...found.rows.filter((row) => row >= own.first && row <= own.last)];
    const anchors = new Set(this.database.each_of(rows, (row) =>
      this.database.select('SELECT anchor FROM passage WHERE rowid = ?1', [row], (one) => one.text(0))).flat());
    const shown = passages.filter(({ anchor }) => anchors.has(anchor));
    const hits = find_hits(this.database, this.rules, shown.map(({ text }) => text), found.match.shown);
    return shown.map(({ anchor }, i) => ({ anchor, hits: hits[i] ?? [] }));
  }

  private find(query: Query, options: AnswerOptions): Found {
    const [match] = this.database.both(() => match_of(this.database, this.rules, query, !options.as_typed),
      () => this.read_ahead.words(query));
    this.read_ahead.match(match);
    const allowed = rows_without(this.database, rows_of(this.database, this.layout, query.filters), match.without);
    const asked = asks_for_words(query);
    const all = asked ? this.matches_of(match.rows, allowed, match.ranked)
      : alike(rows_within(allowed, this.layout.rows));
    const anything = asked || query.filters.length > 0 || Object.values(options.chosen).some((ids) => ids.length > 0);
    const chosen = anything ? this.chosen_of(all, options.chosen) : alike(new Int32Array());
    return { query, match, allowed, all: all.rows, rows: chosen.rows, best: this.in_order(match, chosen, asked) };
  }

  // Those whose documents carry what a reader has chosen.
  private chosen_of({ rows, scores }: Matches, chosen: Chosen): Matches {
    const carrying = this.facets.carrying(chosen);
    if (carrying === undefined) return { rows, scores };
    const is_left = rows.map((row) => Number(carrying(this.layout.document_of(row))));
    return { rows: rows.filter((_, i) => is_left[i]), scores: scores.filter((_, i) => is_left[i]) };
  }

  private in_order(match: Match, matches: Matches, asked: boolean): RankedRow[] {
    const best = best_of(matches);
    if (!asked) return best;
    return brought_together(this.rules, this.layout,
      match.ranked ? ranked_closely(this.database, this.rules, this.layout, match, best) : best);
  }

  private results_of({ rows, best, match }: Found, limit: number, approximate: boolean): Result[] {
    const shown = best.slice(0, limit);
    const results = read_results(this.database, this.rules, this.layout, shown, match.shown);
    for (const result of results) result.approximate = approximate;
    this.count_more(rows, shown, results);
    return results;
  }

  // Says on the last result of each document how many more of its passages match.
  private count_more(all: Int32Array, shown: readonly RankedRow[], results: readonly Result[]): void {
    const counts = this.layout.counts_of(all), last = new Map<number, number>();
    shown.forEach(({ row }, i) => {
      const document = this.layout.document_of(row);
      --counts[document]!;
      last.set(document, i);
    });
    for (const [document, i] of last) {
      const result = results[i];
      if (result !== undefined) result.more = counts[document] ?? 0;
    }
  }

  private near_misses_of(found: Found, options: AnswerOptions): Result[] {
    const taken = new Set(found.rows);
    const { database, rules, layout, matches_of } = this;
    const misses = near_misses(database, matches_of, rules, layout, found.match, found.allowed, taken);
    const carrying = this.facets.carrying(options.chosen);
    const shown = misses.filter(({ row }) => carrying === undefined || carrying(layout.document_of(row.row)))
      .slice(0, Math.max(options.limit - found.best.length, 0));
    return read_results(database, rules, layout, shown.map(({ row }) => row), found.match.shown)
      .map((result, i) => ({ ...result, approximate: true, missing: shown[i]?.missing ?? [] }));
  }

  // Themes that have one of the words among their names.
  private near_themes(query: Query): { id: string; name: string }[] {
    const themes = new Map<string, string>();
    for (const term of query.alternatives.flat()) {
      if (may_be_left_out(this.rules, term)) continue;
      for (const word of term.words) {
        this.database.select('SELECT DISTINCT f.id, f.label FROM facet_name AS n JOIN facet AS f USING(dimension, id)'
          + " WHERE n.dimension = 'theme' AND instr(' ' || n.folded || ' ', ' ' || ?1 || ' ') ORDER BY f.id", [fold(word)],
        (row) => themes.set(row.text(0), row.text(1)));
      }
    }
    return [...themes].map(([id, name]) => ({ id, name }));
  }

  private offers(typed: string): Pick<Answer, 'completions' | 'names'> {
    const [completions, names] = this.database.both(() => this.completions(typed), () => this.names(typed));
    return { completions, names };
  }

  // Pages about something one of whose names, or a word within it, begins as typed.
  private names(typed: string): NamedPage[] {
    const beginning = folded_words_joined(typed);
    if (beginning.length < shortest_beginning) return [];
    return this.database.select("SELECT name, url, min(folded) FROM name WHERE instr(' ' || folded, ' ' || ?1)"
      + ' GROUP BY url ORDER BY 3, url LIMIT ?2', [beginning, most_completions],
    (row) => ({ name: row.text(0), url: row.text(1) }));
  }

  // Queries that go on where the last word ends: the most frequent words that begin with it.
  private completions(typed: string): string[] {
    const beginning = /[\p{L}\p{Nd}]+$/u.exec(typed)?.[0];
    if (beginning === undefined || beginning.length < shortest_beginning) return [];
    const folded = fold(beginning);
    const found = this.database.select(
      'SELECT word FROM word WHERE word > ?1 AND word < ?1 || char(0x10ffff) ORDER BY df DESC, word LIMIT ?2',
      [folded, most_completions], (row) => row.text(0));
    return found.map((word) => typed.slice(0, typed.length - beginning.length) + word);
  }
}
