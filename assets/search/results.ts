// Rows as they are to be shown: see src/search/results.h.
import type { Database } from './database';
import { find_hits } from './hits';
import type { Layout } from './layout';
import type { Result } from './messages';
import type { RankedRow } from './ranking';
import type { Rules } from './rules';

type OfDocument = Pick<Result, 'document' | 'url' | 'label' | 'title' | 'date'>;
type OfPassage = Pick<Result, 'kind' | 'heading_path' | 'text'> & { anchor: string };

const document_at = (database: Database, row: number): OfDocument[] => database.select(
  'SELECT d.id, d.url, f.label, d.title, d.dates FROM document AS d'
  + " LEFT JOIN facet AS f ON f.dimension = 'kind' AND f.id = d.kind WHERE d.rowid = ?1", [row],
  (found) => ({ document: found.text(0), url: found.text(1), label: found.text(2), title: found.text(3), date: found.text(4) }));

const passage_at = (database: Database, row: number): OfPassage[] => database.select(
  'SELECT anchor, kind, heading_path, body FROM passage WHERE rowid = ?1', [row],
  (found) => ({ anchor: found.text(0), kind: found.text(1),
    heading_path: found.text(2).split('\n').filter((heading) => heading !== ''), text: found.text(3) }));

// In the order of `rows`. `shown` (MATCH text) says what to mark as hits; empty: none. A passage and its document are
// asked for apart, so that what both miss is fetched at once.
export function read_results(database: Database, rules: Rules, layout: Layout, rows: readonly RankedRow[], shown: string): Result[] {
  const results = database.each_of(rows, ({ row }): Result[] => {
    const { first } = layout.rows_of(layout.document_of(row));
    const [[document], [passage]] = database.both(() => document_at(database, first), () => passage_at(database, row));
    if (document === undefined || passage === undefined) return [];
    const { anchor, ...rest } = passage;
    return [{ ...document, ...rest, url: `${document.url}#${anchor}`, hits: [], approximate: false, missing: [], more: 0 }];
  }).flat();
  const hits = find_hits(database, rules, results.map((result) => result.text), shown);
  return results.map((result, i) => ({ ...result, hits: hits[i] ?? [] }));
}
