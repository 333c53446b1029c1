// FTS5 reads the list of a word's passages leaf after leaf, and would miss one after the other: a round trip
// each. But where a list begins is known from the first words of all leaves (table fts_idx), and so is where
// the next word's begins; what lies between is asked for at once, for all words of a search together.
//
//   fts_idx   ... "plan" leaf 40, "principal" leaf 41, "principl" leaf 44 ...    principal: leaves 41 to 44
import type { Database, Row } from './database';
import { fold } from './fold';
import { rows_of_form } from './forms';
import { from_first_to_last, is_compound, may_be_left_out, type Match } from './match';
import type { Query, SearchTerm } from './query';
import type { Rules } from './rules';
import { stemmer, type Stemmer } from './stems';

const most_leaves = 400, least_with_directory = 4, directories = 2 ** 36, beginning_of_main_index = '0';

interface FirstWord {
  leaf: number;
  has_directory: boolean; // its last list goes on for many more, and a page tells which passages are on which
  beginning: Uint8Array; // as much of it as tells it from the last word of the leaf before
}

const first_word = (row: Row): FirstWord => ({ leaf: row.number(0) >> 1, has_directory: row.number(0) % 2 === 1, beginning: row.blob(1) });

// Whether the leaf before may end with `word`. "principl" was kept since that word begins with "princip"; so it is not
// "plan", and the list of "plan" does not go on to the next leaf.
function may_be_right_before(word: Uint8Array, beginning: Uint8Array): boolean {
  return beginning.subarray(0, -1).every((byte, i) => byte === word[i]);
}

// The leaves on which the list of a stem lies, and its directory.
function leaves_of(database: Database, segment: number, stem: string): number[] {
  const word = new TextEncoder().encode(beginning_of_main_index + stem);
  const found = (sql: string): FirstWord | undefined => database.select(sql, [segment, word], first_word)[0];
  const own = found('SELECT pgno, term FROM fts_idx WHERE segid = ?1 AND term <= ?2 ORDER BY term DESC LIMIT 1');
  const next = found('SELECT pgno, term FROM fts_idx WHERE segid = ?1 AND term > ?2 ORDER BY term LIMIT 1');
  const first = own?.leaf ?? 1, last = next !== undefined && may_be_right_before(word, next.beginning) ? next.leaf : first;
  const leaves = Array.from({ length: Math.min(last - first + 1, most_leaves) }, (_, i) => first + i);
  return own?.has_directory === true && leaves.length >= least_with_directory ? [...leaves, directories + first] : leaves;
}

// What has come once stays, so nothing is asked for twice.
export class ReadAhead {
  private readonly stems: Stemmer;
  private readonly lists = new Set<string>(); // of these stems
  private readonly forms = new Set<string>();

  constructor(private readonly database: Database, private readonly rules: Rules) {
    this.stems = stemmer(database, rules);
  }

  // What the words of a query need, before it is known what else is searched for.
  words(query: Query): void {
    const { database, rules } = this, is_asked = (term: SearchTerm): boolean => !may_be_left_out(rules, term);
    const in_a_row = query.alternatives.map((terms) => {
      const asked = terms.filter(is_asked);
      return asked.length === 0 ? terms : from_first_to_last(terms, asked);
    });
    const terms = [...in_a_row.flat(), ...query.without], folded = terms.flatMap((term) => term.words.map(fold));
    const ranked = terms.filter(is_asked).flatMap((term) => term.words.map(fold));
    database.each_of([
      () => this.read_lists(folded),
      () => this.read_new(this.forms, ranked, (word) => rows_of_form(database, word)),
      () => database.each_of(folded.slice(1), (word, i) => is_compound(database, rules, folded[i]!, word)),
    ], (work) => work());
  }

  // What all that is searched for needs.
  match(match: Match): void {
    const texts = [match.rows, match.without, match.together, match.definition];
    this.read_lists(texts.flatMap((text) => [...text.matchAll(/"([^"]*)"/g)].map(([, words]) => words ?? '')));
  }

  private read_lists(words: readonly string[]): void {
    const { database } = this;
    if (words.length === 0) return;
    const segment = database.select('SELECT segid FROM fts_idx LIMIT 1', [], (row) => row.number(0))[0] ?? 1;
    this.read_new(this.lists, this.stems(words.join(' ')), (stem) => database.each_of(leaves_of(database, segment, stem), (leaf) =>
      database.has('SELECT length(block) FROM fts_data WHERE id = (?1 << 37) + ?2', segment, leaf)));
  }

  private read_new(come: Set<string>, items: readonly string[], read: (item: string) => void): void {
    this.database.each_of(items.filter((item) => !come.has(item)), (item) => {
      read(item);
      come.add(item);
    });
  }
}
