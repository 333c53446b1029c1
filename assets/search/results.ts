// Rows as they are to be shown: see src/search/results.h.
import type { Database } from './database';
import { find_hits } from './hits';
import type { Result } from './messages';
import type { RankedRow } from './ranking';
import type { Rules } from './rules';

// In the order of `rows`. `shown` (MATCH text) says what to mark as hits; empty: none.
export function read_results(database: Database, rules: Rules, rows: readonly RankedRow[], shown: string): Result[] {
  const results = database.each_of(rows, ({ row }) => database.select(
    "SELECT d.id, d.url || '#' || p.anchor, p.kind, f.label, d.title, d.dates, p.heading_path, p.body"
    + ' FROM passage AS p JOIN document AS d ON d.rowid = p.document'
    + " LEFT JOIN facet AS f ON f.dimension = 'kind' AND f.id = d.kind WHERE p.rowid = ?1", [row],
    (found): Result => ({
      document: found.text(0),
      url: found.text(1),
      kind: found.text(2),
      label: found.text(3),
      title: found.text(4),
      date: found.text(5),
      heading_path: found.text(6).split('\n').filter((heading) => heading !== ''),
      text: found.text(7),
      hits: [],
      approximate: false,
      missing: [],
      more: 0,
    }))).flat();
  const hits = find_hits(database, rules, results.map((result) => result.text), shown);
  return results.map((result, i) => ({ ...result, hits: hits[i] ?? [] }));
}
