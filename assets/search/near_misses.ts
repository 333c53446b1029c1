// Rows that have part of what was asked for: see src/search/near_misses.h and near_misses.cpp.
import type { Database } from './database';
import type { Layout } from './layout';
import type { Match } from './match';
import { rareness, type MatchFinder } from './passage_rank';
import { best_of, brought_together, holds, ranked_closely, rows_matching, sorted_by_score, type RankedRow } from './ranking';
import type { RowSet } from './row_set';
import type { Rules } from './rules';

export interface NearMiss {
  row: RankedRow;
  missing: string[];
}

interface WeighedPart {
  typed: string;
  rows: number[];
  nearly_rows: number[];
  weight: number;
}

function weighed_parts(database: Database, layout: Layout, match: Match): WeighedPart[] {
  return database.each_of(match.parts, (part) => {
    const rows = rows_matching(database, part.match);
    const nearly_rows = part.nearly === part.match ? rows : rows_matching(database, part.nearly);
    return { typed: part.typed, rows, nearly_rows, weight: rareness(layout.rows, nearly_rows.length) };
  });
}

export function near_misses(database: Database, matches_of: MatchFinder, rules: Rules, layout: Layout, match: Match, allowed: RowSet,
  taken: ReadonlySet<number>): NearMiss[] {
  const any = match.parts.map((part) => `(${part.nearly})`).join(' OR ');
  const candidates = best_of(matches_of(any, allowed)).filter(({ row }) => !taken.has(row))
    .slice(0, rules.weight('candidates'));
  if (candidates.length === 0) return [];
  const parts = weighed_parts(database, layout, match);
  const weight_in = (row: number): number => {
    let weight = 0;
    for (const part of parts) if (holds(part.nearly_rows, row)) weight += part.weight;
    return weight;
  };
  let most = 0, all = 0;
  for (const { row } of candidates) most = Math.max(most, weight_in(row));
  for (const part of parts) all += part.weight;
  const kept = candidates.filter(({ row }) => weight_in(row) >= most / 2);
  const weighed = ranked_closely(database, rules, layout, match, kept)
    .map((one) => ({ ...one, score: one.score * (weight_in(one.row) / all) }));
  return brought_together(rules, layout, sorted_by_score(weighed)).map((row) => ({
    row,
    missing: parts.filter((part) => !holds(part.rows, row.row)).map((part) => part.typed),
  }));
}
