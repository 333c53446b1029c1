// FTS5 reads the list of a word's passages leaf after leaf, and would miss one after the other: a round trip
// each. But where a list begins is known from the first words of all leaves (table fts_idx), and so is where
// the next word's begins; what lies between is asked for at once, for all words of a search together.
//
//   fts_idx   ... "plan" leaf 40, "principal" leaf 41, "principl" leaf 44 ...    principal: leaves 41 to 44
//
// The stems of words are the tokenizer's own: the words are put into a temporary index and read out of it.
import type { Database } from './database';
import type { Match } from './match';
import type { Rules } from './rules';

const most_leaves = 400, beginning_of_main_index = '0';

function stems_of(database: Database, rules: Rules, words: readonly string[]): string[] {
  database.execute(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.asked USING fts5(word, content='', tokenize='${rules.tokenizer}');`
    + 'CREATE VIRTUAL TABLE IF NOT EXISTS temp.stem USING fts5vocab(temp, asked, row);'
    + "INSERT INTO temp.asked(asked) VALUES('delete-all')");
  database.run('INSERT INTO temp.asked(rowid, word) VALUES(1, ?1)', words.join(' '));
  return database.select('SELECT term FROM temp.stem', [], (row) => row.text(0));
}

// The leaves on which the list of a stem lies.
function leaves_of(database: Database, segment: number, stem: string): number[] {
  const key = new TextEncoder().encode(beginning_of_main_index + stem);
  const leaf = (sql: string): number | undefined =>
    database.select(sql, [segment, key], (row) => row.number(0))[0];
  const first = leaf('SELECT pgno >> 1 FROM fts_idx WHERE segid = ?1 AND term <= ?2 ORDER BY term DESC LIMIT 1') ?? 1;
  const next = leaf('SELECT pgno >> 1 FROM fts_idx WHERE segid = ?1 AND term > ?2 ORDER BY term LIMIT 1') ?? first;
  // Where the next word begins on the next leaf already, this list most likely ends on its own.
  const last = next > first + 1 ? next : first;
  return Array.from({ length: Math.min(last - first + 1, most_leaves) }, (_, i) => first + i);
}

export function read_ahead(database: Database, rules: Rules, match: Match): void {
  const texts = [match.rows, match.without, match.together, match.definition];
  const words = texts.flatMap((text) => [...text.matchAll(/"([^"]*)"/g)].map(([, words]) => words ?? ''));
  if (words.length === 0) return;
  const segment = database.select('SELECT segid FROM fts_idx LIMIT 1', [], (row) => row.number(0))[0] ?? 1;
  const leaves = database.each_of(stems_of(database, rules, words), (stem) => leaves_of(database, segment, stem)).flat();
  database.each_of(leaves, (leaf) =>
    database.has('SELECT length(block) FROM fts_data WHERE id = (?1 << 37) + ?2', segment, leaf));
}
