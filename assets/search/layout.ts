// Which row belongs to which document, and what kind of row it is: see src/search/layout.h.
import type { Database } from './database';
import { Packed, unpack_rows } from './packed';
import type { RowRange } from './row_set';

// A block of bytes that is read whole (table packed).
export function packed_block(database: Database, name: string): Uint8Array {
  return database.select('SELECT data FROM packed WHERE name = ?1', [name], (row) => row.blob(0))[0] ?? new Uint8Array();
}

export class Layout {
  readonly first_rows: number[] = [];
  readonly years: { first: number; last: number }[] = [];
  readonly rows: number; // of all documents
  private readonly documents: Int32Array; // by row
  private readonly sources: ReadonlySet<number>;
  private readonly newest: number;

  constructor(database: Database) {
    let rows = 0;
    for (const packed = new Packed(packed_block(database, 'documents')); !packed.done;) {
      this.first_rows.push(rows + 1);
      rows += packed.number();
      const last = packed.number();
      this.years.push({ first: last - packed.number(), last });
    }
    this.rows = rows;
    this.documents = new Int32Array(rows + 1);
    this.first_rows.forEach((first, document) => this.documents.fill(document, first, this.first_rows[document + 1]));
    this.newest = this.years.reduce((newest, { last }) => Math.max(newest, last), 0);
    this.sources = new Set(unpack_rows(packed_block(database, 'sources')));
  }

  // By date, from 0.
  document_of(row: number): number {
    return this.documents[row] ?? -1;
  }

  // Of each document, how many of the rows are its.
  counts_of(rows: Int32Array): Int32Array {
    const counts = new Int32Array(this.years.length);
    for (let i = 0; i < rows.length; ++i) ++counts[this.documents[rows[i]!]!]!; // faster than the rows one by one
    return counts;
  }

  rows_of(document: number): RowRange {
    return { first: this.first_rows[document] ?? 0, last: (this.first_rows[document + 1] ?? this.rows + 1) - 1 };
  }

  // How much older the document is than the newest, in years.
  age(document: number): number {
    return this.newest - (this.years[document]?.last ?? 0);
  }

  is_source(row: number): boolean {
    return this.sources.has(row);
  }
}
