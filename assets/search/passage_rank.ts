// How well a row matches: see src/search/passage_rank.h and passage_rank.cpp, which this tells again, addition
// by addition. FTS5 hands it the functions by which it asks where phrases stand, as C does: a table of
// places (Fts5ExtensionApi), in this order.
import type { Database } from './database';
import type { Place } from './engine';
import { packed_block } from './layout';
import { length_of_byte } from './packed';
import type { Rules } from './rules';

const saturation = 1.2, by_length = 0.75, body_column = 2;
const functions = ['version', 'user_data', 'column_count', 'row_count', 'column_total_size', 'tokenize', 'phrase_count', 'phrase_size',
  'inst_count', 'inst', 'rowid', 'column_text', 'column_size', 'query_phrase', 'set_auxdata', 'get_auxdata'] as const;
type Functions = Record<typeof functions[number], (...values: number[]) => number>;

const create_function = 3; // in the table fts5_api

function damping_of(bytes: Uint8Array): Float64Array {
  const lengths = Float64Array.from(bytes, length_of_byte), sum = lengths.reduce((a, b) => a + b, 0), usual = sum > 0 ? sum / lengths.length : 1;
  return lengths.map((length) => saturation * (1 - by_length + by_length * length / usual));
}

// Adds the function passage_rank(fts).
export function add_passage_rank(database: Database, rules: Rules): void {
  const { engine } = database;
  const damping = damping_of(packed_block(database, 'lengths'));
  const columns = ['title', 'heading', 'body'].map(rules.weight);
  const instances = engine.allocate(16), phrase = instances + 4, column = phrase + 4, offset = column + 4;
  const give = engine.exported('sqlite3_result_double');
  let fts: Functions | undefined;
  let rareness: number[] = [], often = new Float64Array(), holding = 0;
  const count = engine.add_function('iii', 'i', () => {
    ++holding;
    return 0;
  });

  const rank = (api: Place, query: Place, result: Place): void => {
    fts ??= Object.fromEntries(functions.map((name, i) => [name, engine.function_at(engine.number_at(api + 4 * i))])) as Functions;
    if (fts.get_auxdata(query, 0) === 0) { // a new query
      fts.set_auxdata(query, 1, 0);
      rareness = [];
      for (let i = 0, all = fts.phrase_count(query); i < all; ++i) {
        holding = 0;
        fts.query_phrase(query, i, 0, count);
        const rare = Math.log((damping.length - holding + 0.5) / (holding + 0.5));
        rareness.push(rare > 0 ? rare : 1e-6);
      }
      often = new Float64Array(rareness.length);
    }
    often.fill(0);
    fts.inst_count(query, instances);
    const { numbers } = engine; // it does not move until the next row
    let in_body = false;
    for (let i = 0, last = numbers[instances >> 2]!; i < last; ++i) {
      fts.inst(query, i, phrase, column, offset);
      often[numbers[phrase >> 2]!]! += columns[numbers[column >> 2]!]!;
      in_body ||= numbers[column >> 2] === body_column;
    }
    const damped = damping[Number(fts.rowid(query)) - 1]!;
    let score = 0;
    for (let i = 0; i < often.length; ++i) score += rareness[i]! * (often[i]! * (saturation + 1) / (often[i]! + damped));
    give(result, in_body ? score : -score);
  };

  const fts5 = database.fts5();
  const create = engine.function_at(engine.number_at(fts5 + 4 * create_function));
  const function_place = engine.add_function('iiiii', '', rank);
  engine.with_bytes('passage_rank', (name) => create(fts5, name, 0, function_place, 0));
}
