// Which rows hold this very form of a word: see src/search/forms.h.
import type { Database } from './database';
import { unpack_rows } from './packed';

// Ascending; none for a word without other forms.
export const rows_of_form = (database: Database, word: string): number[] =>
  database.select('SELECT rows FROM form WHERE word = ?1 ORDER BY part', [word], (part) => unpack_rows(part.blob(0))).flat();
