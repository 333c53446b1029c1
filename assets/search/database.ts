// SQL over a database of which only a part has come yet. All of the search is written as if everything were
// there; a page that is not makes the work stop, and whole() lets it begin anew once the page has come:
//
//   const found = await whole(slices, () => rows_matching(database, '"principals"'));
//
// Work that is tried anew must not change anything that lasts. What can be tried independently is tried
// through each_of(), so that all that is missing is fetched at once and not one after the other.
import type { Engine, Place } from './engine';
import { add_slices_as_files } from './slice_file';
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

type Value = string | number | Uint8Array;

interface Statement {
  place: Place;
  row: Row;
}

const row_follows = 100, done = 101, open_read_only_by_uri = 0x41, copied = -1; // as in sqlite3.h

export class Database {
  private readonly statements = new Map<string, Statement>();
  private readonly connection: Place;
  private trap: WebAssembly.RuntimeError | undefined; // of the engine, which nothing more can be asked of then

  constructor(readonly engine: Engine, private readonly slices: Slices) {
    add_slices_as_files(engine, slices);
    this.connection = this.made_by((to) => engine.with_bytes('file:search.db?immutable=1', (name) =>
      engine.call('sqlite3_open_v2', name, to, open_read_only_by_uri, 0)));
  }

  // FTS5's own table of functions, for who adds one or calls one.
  fts5(): Place {
    const { engine } = this;
    return engine.with_bytes('fts5_api_ptr', (kind) => {
      const statement = this.prepared('SELECT fts5(?1)');
      try {
        return this.made_by((to) => {
          engine.call('sqlite3_bind_pointer', statement, 1, to, kind, 0);
          return engine.call('sqlite3_step', statement) === row_follows ? 0 : 1;
        });
      } finally {
        engine.call('sqlite3_finalize', statement);
      }
    });
  }

  // SQL without rows, for temporary tables.
  execute(sql: string): void {
    this.reading(() => this.engine.with_bytes(sql, (text) => this.check(this.engine.call('sqlite3_exec', this.connection, text, 0, 0, 0))));
  }

  run(sql: string, ...values: Value[]): void {
    this.select(sql, values, () => undefined);
  }

  // What `read` makes of each row. Texts and blobs are copies.
  select<T>(sql: string, values: Value[], read: (row: Row) => T): T[] {
    return this.reading(() => {
      const { place, row } = this.statement(sql);
      const step = this.engine.exported('sqlite3_step');
      const found: T[] = [];
      try {
        values.forEach((value, i) => this.bind(place, i + 1, value));
        let status = step(place);
        for (; status === row_follows; status = step(place)) found.push(read(row));
        this.check(status);
      } finally {
        this.engine.call('sqlite3_reset', place);
      }
      return found;
    });
  }

  // Whether there is a row.
  has(sql: string, ...values: Value[]): boolean {
    return this.select(sql, values, () => true).length > 0;
  }

  // `work` of each item, all of them tried even when one misses something.
  each_of<Item, T>(items: readonly Item[], work: (item: Item, i: number) => T): T[] {
    const done: T[] = [];
    let missing: Missing | undefined;
    for (const [i, item] of items.entries()) {
      try {
        done.push(work(item, i));
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
    if (this.trap !== undefined) throw this.trap;
    try {
      return work();
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) throw this.trap = error;
      throw this.slices.missing ? new Missing() : error;
    }
  }

  private statement(sql: string): Statement {
    let statement = this.statements.get(sql);
    if (statement === undefined) {
      const place = this.prepared(sql);
      this.statements.set(sql, statement = { place, row: this.row_of(place) });
    }
    return statement;
  }

  private prepared(sql: string): Place {
    return this.made_by((to) => this.engine.with_bytes(sql, (text) =>
      this.engine.call('sqlite3_prepare_v2', this.connection, text, -1, to, 0)));
  }

  // What `make` puts at the place that it is given.
  private made_by(make: (to: Place) => number): Place {
    const to = this.engine.allocate(4);
    try {
      this.check(make(to));
      return this.engine.number_at(to);
    } finally {
      this.engine.call('free', to);
    }
  }

  private check(status: number): void {
    if (status !== 0 && status !== done) throw new Error(`SQLite says ${status}`);
  }

  private bind(statement: Place, place: number, value: Value): void {
    const { engine } = this;
    if (typeof value === 'number') {
      engine.call('sqlite3_bind_int64', statement, place, BigInt(value));
    } else {
      const bind = typeof value === 'string' ? 'sqlite3_bind_text' : 'sqlite3_bind_blob';
      engine.with_bytes(value, (bytes, length) => engine.call(bind, statement, place, bytes, length, copied));
    }
  }

  private row_of(statement: Place): Row {
    const { engine } = this;
    const [number, length, text, blob] = ['double', 'bytes', 'text', 'blob'].map((kind) => engine.exported(`sqlite3_column_${kind}`));
    return {
      number: (column) => number!(statement, column),
      text: (column) => engine.text_at(text!(statement, column), length!(statement, column)),
      blob: (column) => {
        const place = blob!(statement, column);
        return engine.bytes.slice(place, place + length!(statement, column));
      },
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
