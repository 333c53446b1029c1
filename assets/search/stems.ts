// The stems of words as the index knows them: its own tokenizer is asked, through the tables of functions that FTS5
// keeps (fts5_api and fts5_tokenizer, fts5.html, section 7.2). It hands over one token after the other.
import type { Database } from './database';
import type { Place } from './engine';
import type { Rules } from './rules';

const find_tokenizer = 2; // in the table fts5_api
const create = 0, tokenize = 2, functions_of_tokenizer = 3; // in the table fts5_tokenizer
const for_a_query = 1;

// Of all words of a text, in their order.
export type Stemmer = (text: string) => string[];

export function stemmer(database: Database, rules: Rules): Stemmer {
  const { engine } = database;
  const place_of = (count: number): Place => engine.allocate(4 * count);
  const call = (table: Place, function_in_it: number, ...values: number[]): void => {
    const status = engine.function_at(engine.number_at(table + 4 * function_in_it))(...values);
    if (status !== 0) throw new Error(`the tokenizer says ${status}`);
  };

  const [name = '', ...options] = rules.tokenizer.split(' ');
  const fts5 = database.fts5(), data = place_of(1), functions = place_of(functions_of_tokenizer), tokenizer = place_of(1);
  engine.with_bytes(name, (text) => call(fts5, find_tokenizer, fts5, text, data, functions));
  engine.with_bytes(options.join('\0'), (texts) => {
    const places = place_of(options.length);
    let next = texts;
    engine.write_numbers(places, options.map((option) => (next += option.length + 1) - option.length - 1));
    call(functions, create, engine.number_at(data), places, options.length, tokenizer);
  });

  let stems: string[] = [];
  const take = engine.add_function('iiiiii', 'i', (_context: Place, _flags: number, token: Place, length: number) => {
    stems.push(engine.text_at(token, length));
    return 0;
  });
  return (text) => {
    stems = [];
    engine.with_bytes(text, (bytes, length) => call(functions, tokenize, engine.number_at(tokenizer), 0, for_a_query, bytes, length, take));
    return stems;
  };
}
