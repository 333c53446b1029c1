// What makes one passage better than another: see src/search/ranking.h and ranking.cpp, which this tells
// again, addition by addition, since the order of the results must be the same.
import type { Database } from './database';
import { rows_of_form } from './forms';
import type { Layout } from './layout';
import { in_body, type Match } from './match';
import type { Matches } from './passage_rank';
import { first_above } from './row_set';
import type { Rules } from './rules';

export interface RankedRow {
  row: number;
  score: number; // higher is better
  in_body: boolean; // whether any of the words stands in the passage itself, not above it only
}

export function holds(rows: readonly number[], row: number): boolean {
  return rows[first_above(rows, row, (one) => one) - 1] === row;
}

function share(sets: readonly (readonly number[])[], row: number): number {
  return sets.length === 0 ? 0 : sets.filter((rows) => holds(rows, row)).length / sets.length;
}

// All rows that match, in order of rowid.
export function rows_matching(database: Database, text: string): number[] {
  if (text === '') return [];
  return database.select('SELECT rowid FROM fts WHERE fts MATCH ?1', [text], (row) => row.number(0));
}

class CloseLook {
  private readonly together: number[];
  private readonly definition: number[];
  private readonly near: number[][];
  private readonly forms: number[][];
  private readonly words: number;

  constructor(database: Database, private readonly rules: Rules, private readonly layout: Layout, match: Match) {
    const texts = [match.together, match.definition, ...match.near];
    const [together, definition, ...near] = database.each_of(texts, (text) => rows_matching(database, in_body(text)));
    this.together = together ?? [];
    this.definition = definition ?? [];
    this.near = near;
    this.forms = database.each_of(match.words, (word) => rows_of_form(database, word)).filter((rows) => rows.length > 0);
    this.words = match.words.length;
  }

  factor({ row, in_body }: RankedRow): number {
    const weight = this.rules.weight;
    let factor = 1;
    if (holds(this.together, row)) factor += weight('together');
    factor += weight('near') * share(this.near, row);
    factor += weight('exact') * this.exact(row);
    if (holds(this.definition, row)) factor += weight('definition');
    if (this.layout.is_source(row)) factor *= weight('source');
    if (!in_body) factor *= weight('lent');
    const years = Math.min(this.layout.age(this.layout.document_of(row)), weight('old'));
    return factor * (1 - weight('age') * years / weight('old'));
  }

  // Words without other forms stand as typed wherever they stand.
  private exact(row: number): number {
    if (this.words === 0) return 0;
    const with_forms = this.forms.length;
    return (this.words - with_forms + with_forms * share(this.forms, row)) / this.words;
  }
}

// The first `candidates` of `rows` in a better order. The others follow as they were.
export function ranked_closely(database: Database, rules: Rules, layout: Layout, match: Match,
  rows: readonly RankedRow[]): RankedRow[] {
  if (rows.length < 2) return [...rows];
  const look = new CloseLook(database, rules, layout, match);
  const count = rules.weight('candidates');
  const best = rows.slice(0, count).map((one) => ({ ...one, score: one.score * look.factor(one) }));
  return [...sorted_by_score(best), ...rows.slice(count)];
}

const to_the_millionth = (score: number): number => Math.floor(score * 1e6 + 0.5);

// Best first; equal ones in order of rowid.
export function sorted_by_score(rows: readonly RankedRow[]): RankedRow[] {
  return [...rows].sort((a, b) => to_the_millionth(b.score) - to_the_millionth(a.score) || a.row - b.row);
}

const most_in_order = 500; // nobody is shown more (address.ts)

// The best of them in order. To sort tens of thousands would take longer than all the rest.
export function best_of({ rows, scores }: Matches): RankedRow[] {
  let best: RankedRow[] = [], least = -Infinity;
  for (let i = 0; i < rows.length; ++i) {
    const score = Math.abs(scores[i]!);
    if (to_the_millionth(score) <= least) continue; // of equal ones the first is better
    best.push({ row: rows[i]!, score, in_body: scores[i]! > 0 });
    if (best.length < 2 * most_in_order) continue;
    best = sorted_by_score(best).slice(0, most_in_order);
    least = to_the_millionth(best.at(-1)!.score);
  }
  return sorted_by_score(best).slice(0, most_in_order);
}

// Brings passages of a document together where the best of them stands.
export function brought_together(rules: Rules, layout: Layout, rows: readonly RankedRow[]): RankedRow[] {
  const groups = new Map<number, RankedRow[]>(); // in the order in which their documents come
  const others: RankedRow[] = [];
  const looked_at = rows.slice(0, rules.weight('candidates'));
  for (const row of looked_at) {
    const document = layout.document_of(row.row), group = groups.get(document);
    if (group === undefined) groups.set(document, [row]);
    else if (group.length < rules.weight('together_in_document')
      && row.score >= rules.weight('beside') * (group[0] as RankedRow).score) group.push(row);
    else others.push(row);
  }
  return [...[...groups.values()].flat(), ...others, ...rows.slice(looked_at.length)];
}
