// How well a row matches: see src/search/passage_rank.h and passage_rank.cpp, which this tells again, addition
// by addition. FTS5 hands it the functions by which it asks where phrases stand, as C does: a table of
// places (Fts5ExtensionApi), in this order.
//
// What is called for each row here is JavaScript, and each call from one to the other takes time. So the function
// keeps what it finds itself and says of no row that it is wanted: one step of the statement goes through all rows.
import type { Database } from './database';
import type { Engine, Place } from './engine';
import { packed_block } from './layout';
import { length_of_byte } from './packed';
import type { RowSet } from './row_set';
import type { Rules } from './rules';

const saturation = 1.2, by_length = 0.75, body_column = 2;
const functions = ['version', 'user_data', 'column_count', 'row_count', 'column_total_size', 'tokenize', 'phrase_count', 'phrase_size',
  'inst_count', 'inst', 'rowid', 'column_text', 'column_size', 'query_phrase', 'set_auxdata', 'get_auxdata'] as const;
type Functions = Record<typeof functions[number], (...values: number[]) => number>;

const create_function = 3; // in the table fts5_api

function functions_at(engine: Engine, api: Place): Functions {
  const table = Object.fromEntries(functions.map((name, i) => [name, engine.function_at(engine.number_at(api + 4 * i))])) as Functions;
  return { ...table, rowid: engine.plainly(table.rowid) };
}

// How much a phrase that `holding` of all rows hold says of a row that holds it; above 0.
export const rareness = (rows: number, holding: number): number => Math.log(1 + (rows - holding + 0.5) / (holding + 0.5));

function damping_of(bytes: Uint8Array): Float64Array {
  const lengths = Float64Array.from(bytes, length_of_byte), sum = lengths.reduce((a, b) => a + b, 0), usual = sum > 0 ? sum / lengths.length : 1;
  return lengths.map((length) => saturation * (1 - by_length + by_length * length / usual));
}

// Rows in order of rowid, and how well each matches; below zero where the words stand above the passage only.
export interface Matches {
  rows: Int32Array;
  scores: Float64Array;
}

// All rows that match a text and are allowed; not ranked, one is as good as the other.
export type MatchFinder = (text: string, allowed: RowSet, is_ranked?: boolean) => Matches;

export function match_finder(database: Database, rules: Rules): MatchFinder {
  const { engine } = database;
  const damping = damping_of(packed_block(database, 'lengths'));
  const columns = ['title', 'heading', 'body'].map(rules.weight);
  const rows = new Int32Array(damping.length), scores = new Float64Array(damping.length);
  const instances = engine.allocate(16), phrase = instances + 4, column = phrase + 4, offset = column + 4;
  let fts: Functions | undefined;
  // Of the query that is run. Its phrases are not known before its first row.
  let found = 0, holding = 0, is_ranked = true, rare: number[] = [], often = new Float64Array();
  let allowed: RowSet | undefined;

  const count = engine.add_function('iii', 'i', () => {
    ++holding;
    return 0;
  });

  // A single phrase is held by the rows that match, so they need not be counted before: its rareness comes last.
  const look_at_phrases = (query: Place): void => {
    often = new Float64Array(fts!.phrase_count(query));
    rare = Array.from(often, (_, i) => {
      if (often.length === 1) return 1;
      holding = 0;
      fts!.query_phrase(query, i, 0, count);
      return rareness(damping.length, holding);
    });
    holding = 0;
  };

  const score_of = (query: Place, row: number): number => {
    for (let i = 0; i < often.length; ++i) often[i] = 0;
    fts!.inst_count(query, instances);
    const { numbers } = engine; // it does not move until the next row
    let in_body = false;
    for (let i = 0, last = numbers[instances >> 2]!; i < last; ++i) {
      fts!.inst(query, i, phrase, column, offset);
      often[numbers[phrase >> 2]!]! += columns[numbers[column >> 2]!]!;
      in_body ||= numbers[column >> 2] === body_column;
    }
    const damped = damping[row - 1]!;
    let score = 0;
    for (let i = 0; i < often.length; ++i) score += rare[i]! * (often[i]! * (saturation + 1) / (often[i]! + damped));
    return in_body ? score : -score;
  };

  const keep = engine.add_function('iiiii', '', (api: Place, query: Place) => {
    fts ??= functions_at(engine, api);
    if (is_ranked && often.length === 0) look_at_phrases(query);
    ++holding;
    const row = fts.rowid(query);
    if (allowed !== undefined && !allowed.contains(row)) return;
    rows[found] = row;
    scores[found++] = is_ranked ? score_of(query, row) : 1;
  });
  const fts5 = database.fts5(), create = engine.function_at(engine.number_at(fts5 + 4 * create_function));
  engine.with_bytes('keep_match', (name) => create(fts5, name, 0, keep, 0));

  return (text, allowed_rows, ranked = true) => {
    found = holding = 0;
    often = new Float64Array();
    is_ranked = ranked;
    allowed = allowed_rows.is_everything ? undefined : allowed_rows;
    if (text !== '') database.run('SELECT 1 FROM fts WHERE fts MATCH ?1 AND keep_match(fts)', text);
    if (often.length === 1) {
      const of_the_phrase = rareness(damping.length, holding);
      for (let i = 0; i < found; ++i) scores[i]! *= of_the_phrase;
    }
    return { rows: rows.slice(0, found), scores: scores.slice(0, found) };
  };
}
