// The rows that filters let through: see src/search/filters.h and filters.cpp, which this tells again.
import type { Database } from './database';
import type { Layout } from './layout';
import { match_any_phrase } from './match';
import type { SearchFilter } from './query';
import { rows_matching } from './ranking';
import { RowSet, type RowRange } from './row_set';
import { folded_words_joined } from './words';

const named_in_passages = ['district', 'person'];

function facets_called(database: Database, dimension: string, folded: string): string[] {
  const read = (sql: string): string[] => database.select(sql, [dimension, folded], (row) => row.text(0));
  const exactly = read('SELECT DISTINCT id FROM facet_name WHERE dimension = ?1 AND folded = ?2 ORDER BY id');
  if (exactly.length > 0) return exactly;
  return read("SELECT DISTINCT id FROM facet_name WHERE dimension = ?1"
    + " AND instr(' ' || folded || ' ', ' ' || ?2 || ' ') > 0 ORDER BY id");
}

const single = (row: number): RowRange => ({ first: row, last: row });

function rows_of_facet(database: Database, layout: Layout, filter: SearchFilter): RowSet {
  const ids = facets_called(database, filter.kind, folded_words_joined(filter.value));
  const rows: RowRange[] = [];
  const names = ids.length === 0 ? [filter.value] : [];
  for (const id of ids) {
    rows.push(...database.select('SELECT document FROM facet_document WHERE dimension = ?1 AND id = ?2', [filter.kind, id],
      (row) => layout.rows_of(layout.document_of(row.number(0)))));
    names.push(...database.select('SELECT name FROM facet_name WHERE dimension = ?1 AND id = ?2', [filter.kind, id],
      (row) => row.text(0)));
  }
  if (named_in_passages.includes(filter.kind))
    rows.push(...rows_matching(database, match_any_phrase(names)).map(single));
  return RowSet.of(rows);
}

function rows_of_years(layout: Layout, filter: SearchFilter): RowSet {
  return RowSet.of(layout.years.flatMap(({ first, last }, document) =>
    (last >= filter.first_year && first <= filter.last_year ? [layout.rows_of(document)] : [])));
}

export function rows_of(database: Database, layout: Layout, filters: readonly SearchFilter[]): RowSet {
  let allowed = RowSet.everything();
  for (const filter of filters) {
    const rows = filter.kind === 'year' ? rows_of_years(layout, filter) : rows_of_facet(database, layout, filter);
    allowed = allowed.intersected_with(filter.negated ? rows.complement() : rows);
  }
  return allowed;
}

// Those without the rows that match `without`.
export function rows_without(database: Database, allowed: RowSet, without: string): RowSet {
  if (without === '') return allowed;
  return allowed.intersected_with(RowSet.of(rows_matching(database, without).map(single)).complement());
}
