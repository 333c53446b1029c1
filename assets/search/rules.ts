// The figures and words that a search goes by. They lie in the database (table meta), where the program put
// them that also searches on the command line: src/search/weights.h, stop_words.h, schema.h.
import type { Database } from './database';
import { FetchFault } from './slices';

const schema_version = '4'; // as in src/search/schema.h

export interface Rules {
  tokenizer: string;
  stop_words: ReadonlySet<string>;
  weight: (name: string) => number;
}

export function read_rules(database: Database): Rules {
  const meta = new Map(database.select('SELECT key, value FROM meta', [], (row) => [row.text(0), row.text(1)] as const));
  const known = (name: string): string => {
    const value = meta.get(name);
    if (value === undefined) throw new Error(`the database has no ${name}`);
    return value;
  };
  // A browser may have kept this script for longer than the site kept its database.
  if (known('schema_version') !== schema_version) throw new FetchFault('changed', 'the schema of the database');
  return {
    tokenizer: known('tokenizer'),
    stop_words: new Set(known('stop_words').split(' ')),
    weight: (name) => Number(known(name)),
  };
}
