// SQL over a database of which only a part has come yet. All of the search is written as if everything were
// there; a page that is not makes the work stop, and whole() lets it begin anew once the page has come:
//
//   const found = await whole(slices, () => rows_matching(database, '"principals"'));
//
// Work that is tried anew must not change anything that lasts. What can be tried independently is tried
// through each_of(), so that all that is missing is fetched at once and not one after the other.
import type { BindableValue, Database as Connection, PreparedStatement, Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import type { Slices } from './slices';

// Thrown where something has not come yet.
export class Missing extends Error {}

// A newer question has come; nobody waits for this answer.
export class Superseded extends Error {}

export interface Row {
  number(column: number): number;
  text(column: number): string;
  blob(column: number): Uint8Array;
}

export class Database {
  private readonly statements = new Map<string, PreparedStatement>();

  constructor(private readonly connection: Connection, private readonly slices: Slices,
    private readonly sqlite3: Sqlite3Static) {}

  // SQL without rows, for temporary tables.
  execute(sql: string): void {
    this.reading(() => this.connection.exec(sql));
  }

  run(sql: string, ...values: BindableValue[]): void {
    this.select(sql, values, () => undefined);
  }

  // What `read` makes of each row. Texts and blobs are copies.
  select<T>(sql: string, values: BindableValue[], read: (row: Row) => T): T[] {
    return this.reading(() => {
      const statement = this.statement(sql);
      const row = this.row_of(statement);
      const found: T[] = [];
      try {
        if (values.length > 0) statement.bind(values);
        while (statement.step()) found.push(read(row));
      } finally {
        this.close(statement);
      }
      return found;
    });
  }

  // Whether there is a row.
  has(sql: string, ...values: BindableValue[]): boolean {
    return this.select(sql, values, () => true).length > 0;
  }

  // `work` of each item, all of them tried even when one misses something.
  each_of<Item, T>(items: readonly Item[], work: (item: Item) => T): T[] {
    const done: T[] = [];
    let missing: Missing | undefined;
    for (const item of items) {
      try {
        done.push(work(item));
      } catch (error) {
        if (!(error instanceof Missing)) throw error;
        missing = error;
      }
    }
    if (missing !== undefined) throw missing;
    return done;
  }

  // The same for two works that are not alike.
  both<A, B>(first: () => A, second: () => B): [A, B] {
    return this.each_of<() => A | B, A | B>([first, second], (work) => work()) as [A, B];
  }

  private reading<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw this.slices.missing ? new Missing() : error;
    }
  }

  private statement(sql: string): PreparedStatement {
    let statement = this.statements.get(sql);
    if (statement === undefined) this.statements.set(sql, statement = this.connection.prepare(sql));
    return statement;
  }

  // A statement that failed says so once more when it is reset.
  private close(statement: PreparedStatement): void {
    this.sqlite3.capi.sqlite3_reset(statement.pointer as never);
    statement.clearBindings();
  }

  // Numbers are read past the wrapper, which costs more than the rest of a row.
  private row_of(statement: PreparedStatement): Row {
    const column_double = this.sqlite3.wasm.exports.sqlite3_column_double as (statement: unknown, column: number) => number;
    const pointer = statement.pointer;
    return {
      number: (column) => column_double(pointer, column),
      text: (column) => statement.getString(column) ?? '',
      blob: (column) => statement.getBlob(column) ?? new Uint8Array(),
    };
  }
}

const most_waves = 400;

// The outcome of `work`, once all that it reads has come. Stops with Superseded when `is_stale`.
export async function whole<T>(slices: Slices, work: () => T, is_stale: () => boolean = () => false): Promise<T> {
  for (let wave = 0; wave < most_waves; ++wave) {
    if (is_stale()) throw new Superseded();
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Missing)) throw error;
    }
    await slices.fetch_missing();
  }
  throw new Error('the database does not come to an end');
}
