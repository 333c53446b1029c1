// What in a text matches: see src/search/hits.h and hits.cpp, which this tells again in UTF-16 units.
import type { Database } from './database';
import { normalize_for_search } from './fold';
import type { Span } from './messages';
import type { Rules } from './rules';

const opening = '\x01', closing = '\x02';

interface Normalized {
  text: string;
  origin: number[] | undefined; // of each unit of `text`: where its character begins; undefined: the same place
}

// Where normalizing changes a run without white space, each character answers for the units that the run
// grows by when it is added.
function normalized(text: string): Normalized {
  const whole = normalize_for_search(text).replace(/[\x01\x02]/g, ' ');
  if (whole === text) return { text, origin: undefined };
  let out = '';
  const origin: number[] = [];
  for (const { 0: run, index: begin } of text.matchAll(/[ \t\n]|[^ \t\n]+/g)) {
    const normal = normalize_for_search(run);
    if (normal === run) {
      for (let i = 0; i < run.length; ++i) origin.push(begin + i);
    } else {
      const from = origin.length;
      let at = 0;
      for (const character of run) {
        const grown = Math.min(normalize_for_search(run.slice(0, at + character.length)).length, normal.length);
        while (origin.length < from + grown) origin.push(begin + at);
        at += character.length;
      }
      while (origin.length < from + normal.length) origin.push(begin + run.length - 1);
    }
    out += normal;
  }
  return { text: out.replace(/[\x01\x02]/g, ' '), origin };
}

function marked_places(highlighted: string, { origin }: Normalized, text: string): Span[] {
  const place = (at: number): number => origin?.[at] ?? at;
  const hits: Span[] = [];
  let at = 0; // in the normalized text: the signs do not count
  for (const c of highlighted.split('')) {
    if (c === opening) {
      hits.push({ begin: place(at), end: 0 });
    } else if (c === closing) {
      const last = place(at - 1);
      (hits.at(-1) as Span).end = last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1);
    } else {
      ++at;
    }
  }
  return hits;
}

// The places in each text that match any phrase of `match`, in order.
export function find_hits(database: Database, rules: Rules, texts: readonly string[], match: string): Span[][] {
  const hits: Span[][] = texts.map(() => []);
  if (texts.length === 0 || match === '') return hits;
  database.execute(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.shown USING fts5(body, tokenize='${rules.tokenizer}');`
    + 'DELETE FROM temp.shown');
  const forms = texts.map(normalized);
  forms.forEach(({ text }, i) => database.run('INSERT INTO temp.shown(rowid, body) VALUES(?1, ?2)', i, text));
  database.select('SELECT rowid, highlight(shown, 0, char(1), char(2)) FROM temp.shown WHERE shown MATCH ?1', [match],
    (row) => {
      const i = row.number(0);
      hits[i] = marked_places(row.text(1), forms[i] as Normalized, texts[i] as string);
    });
  return hits;
}
