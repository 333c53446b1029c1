#include "index/tables.h"

#include <fmt/format.h>

#include "search/schema.h"

namespace commonplace {
namespace {

// What a query reads first comes first: the small tables, the index, then the documents and passages, of
// which only those that are shown are read.
constexpr std::string_view tables = R"sql(
-- What the file says about itself: schema_version, tokenizer, how many documents, passages and notes it
-- holds; and by what rules it is searched: ranking, the weights of weights.h, stop_words.
CREATE TABLE meta(
  key TEXT PRIMARY KEY,
  value
) WITHOUT ROWID;

-- What readers are offered to narrow a search by. dimension: kind, theme or district; `id` is the id in the
-- content, `label` the name to show. The passages on a theme or district are listed in `parts` rows of facet_rows,
-- from `first_part` on.
CREATE TABLE facet(
  dimension TEXT,
  id TEXT,
  label TEXT,
  first_part INTEGER DEFAULT 0,
  parts INTEGER DEFAULT 0,
  PRIMARY KEY(dimension, id)
) WITHOUT ROWID;

-- The names that filters go by, of facets and of what is only asked for by name: host, person, and author (whose
-- id is the slug of the name); ids are among them. `name` is as written, `folded` its folded words joined
-- by spaces. Two may have the same name.
CREATE TABLE facet_name(
  dimension TEXT,
  folded TEXT,
  id TEXT,
  name TEXT,
  PRIMARY KEY(dimension, folded, id)
) WITHOUT ROWID;

-- Which documents a filter lets through: by their kind, their host, their authors. (Persons are looked for by
-- name in the passages; themes and districts are those of passages.)
CREATE TABLE facet_document(
  dimension TEXT,
  id TEXT,
  document INTEGER REFERENCES document(rowid),
  PRIMARY KEY(dimension, id, document)
) WITHOUT ROWID;

-- The passages on a theme or district for search, packed, in parts: facet says where they begin. For queries
-- of your own there are passage_theme and passage_district.
CREATE TABLE facet_rows(
  rows BLOB
);

-- Other words for the same: acronyms and their expansions both ways, the names of an entity, the
-- two spellings of a compound (mindset, mind set). `term` is folded words joined by spaces; an
-- expansion of several words is a phrase. `capitals` is 1 for an acronym that is another word in small letters
-- (PACE): it is meant only when it is typed in capitals.
CREATE TABLE syn(
  term TEXT,
  expansion TEXT,
  capitals INTEGER,
  PRIMARY KEY(term, expansion)
) WITHOUT ROWID;

-- What the synonyms file adds to that. A group has a weight below 1, and the words to be looked for, one term a
-- line, of those that occur somewhere. synonym_term says which words typed find them: folded words joined by
-- spaces; `capitals` as in syn.
CREATE TABLE synonym_group(
  id INTEGER PRIMARY KEY,
  weight REAL,
  words TEXT
);

CREATE TABLE synonym_term(
  term TEXT,
  group_id INTEGER REFERENCES synonym_group(id),
  capitals INTEGER,
  PRIMARY KEY(term, group_id)
) WITHOUT ROWID;

-- All that has a name and a page: entities, themes, terms, with all their names. `kind` is that of
-- the entity (district, person ...), theme or term.
CREATE TABLE name(
  folded TEXT,      -- folded words joined by spaces
  name TEXT,        -- as written
  kind TEXT,
  url TEXT,         -- from the site's root
  PRIMARY KEY(folded, url)
) WITHOUT ROWID;

-- What a query may be the name of: themes, entities, terms and documents. `kind` is theme, meeting, case-study, a
-- kind of entity, or term; of several with one name the lowest `rank` is meant. `passages`: on the theme, about
-- the district, that name the others, of the document.
CREATE TABLE subject(
  id INTEGER PRIMARY KEY,
  kind TEXT,
  rank INTEGER,
  name TEXT,
  sentence TEXT,
  url TEXT,         -- from the site's root
  passages INTEGER,
  documents INTEGER
);

-- `folded` is folded words joined by spaces. A name that is not meant `alone` needs a word for the kind next to
-- it (33, of "meeting 33"): those of kind_word.
CREATE TABLE subject_name(
  folded TEXT,
  subject INTEGER REFERENCES subject(id),
  alone INTEGER,
  PRIMARY KEY(folded, subject)
) WITHOUT ROWID;

CREATE TABLE kind_word(
  folded TEXT,
  kind TEXT,
  PRIMARY KEY(folded, kind)
) WITHOUT ROWID;

-- Blocks of bytes that every query reads whole: documents, kinds, sources, lengths (ARCHITECTURE.md).
CREATE TABLE packed(
  name TEXT PRIMARY KEY,
  data BLOB
) WITHOUT ROWID;

-- The index. No text is kept in it (content=''); its rowids are those of `passage`. Every row holds
-- the title of its document and its heading path, so that a query may mix their words with those of
-- the passage.
CREATE VIRTUAL TABLE fts USING fts5(
  title,
  heading,
  body,
  content='',
  columnsize=0,
  tokenize='{tokenizer}'
);

-- Every word of the passages, folded but not stemmed, and how many passages have it.
CREATE TABLE word(
  word TEXT PRIMARY KEY,
  df INTEGER
) WITHOUT ROWID;

-- Which passages hold this very form of a word that has others (plan, planned), packed, in parts from 0 on. Words
-- without other forms have no row: wherever the index finds them, it is this form.
CREATE TABLE form(
  word TEXT,
  part INTEGER,
  rows BLOB,
  PRIMARY KEY(word, part)
) WITHOUT ROWID;

-- The words of the table word once more, to look for what was meant by a mistyped one: those of
-- `least` passages or more, up to those of the list before, packed.
CREATE TABLE word_list(
  least INTEGER PRIMARY KEY,
  words BLOB
);

-- Words that are not mistakes although the site lacks them: English ones, where that is its language, and those of
-- the synonyms file. Folded, packed in blocks that begin with `first`.
CREATE TABLE dictionary(
  first TEXT,
  words BLOB
);

CREATE INDEX dictionary_by_first ON dictionary(first);

-- The texts of a site, in order of date. Its rows in `passage` and `fts` are those from `rowid` to
-- `last`: its passages in their order, then its footnotes.
CREATE TABLE document(
  rowid INTEGER PRIMARY KEY,
  last INTEGER,
  id TEXT,
  kind TEXT,
  number INTEGER,
  title TEXT,
  url TEXT,         -- from the site's root
  dates TEXT,       -- ISO 8601: a day, a month, or an interval
  first_year INTEGER,
  last_year INTEGER,
  place TEXT,
  host TEXT,        -- entity id
  form TEXT,        -- full or digest
  summary TEXT
);

-- Where the page of a document looks for its own rows.
CREATE INDEX document_by_url ON document(url);

-- The unit of search. Address: document.url || '#' || anchor.
CREATE TABLE passage(
  rowid INTEGER PRIMARY KEY,
  document INTEGER REFERENCES document(rowid),
  anchor TEXT,
  kind TEXT,          -- paragraph, item, blockquote, table, code, picture; note for a footnote
  heading_path TEXT,  -- titles of the headings above it, outermost first, one a line
  body TEXT           -- plain text
);

-- From here on search reads nothing: these tables are for those who query the file themselves.

-- Which passages are on a theme: chosen by hand (curated = 1), or matched by the saved search of the theme.
CREATE TABLE passage_theme(
  theme TEXT,
  passage INTEGER REFERENCES passage(rowid),
  curated INTEGER,
  PRIMARY KEY(theme, passage)
) WITHOUT ROWID;

-- Which passages are about a district (an entity id): it is named in the passage or in a heading above it, or
-- the whole document is about it.
CREATE TABLE passage_district(
  district TEXT,
  passage INTEGER REFERENCES passage(rowid),
  PRIMARY KEY(district, passage)
) WITHOUT ROWID;

-- Districts, persons, organizations, programs and policies.
CREATE TABLE entity(
  id TEXT PRIMARY KEY,
  kind TEXT,
  name TEXT,
  url TEXT          -- from the site's root
) WITHOUT ROWID;

-- Which passages name an entity.
CREATE TABLE mention(
  entity TEXT REFERENCES entity(id),
  passage INTEGER REFERENCES passage(rowid),
  PRIMARY KEY(entity, passage)
) WITHOUT ROWID;

-- What people said. `text` is the words that were quoted, `card` the whole thought that the quote's card shows,
-- `attribution` who said the words, as printed. A quote without a card has no page: card and url are empty.
CREATE TABLE quote(
  id TEXT PRIMARY KEY,
  passage INTEGER REFERENCES passage(rowid),
  text TEXT,
  card TEXT,
  attribution TEXT,
  url TEXT          -- from the site's root
) WITHOUT ROWID;

CREATE TABLE quote_theme(
  quote TEXT REFERENCES quote(id),
  theme TEXT,
  PRIMARY KEY(quote, theme)
) WITHOUT ROWID;

-- Each passage and footnote with what one wants to know of it.
CREATE VIEW passages AS
SELECT p.rowid AS passage, d.url || '#' || p.anchor AS url, d.title, d.kind AS document_kind, d.dates, d.host,
  p.kind, p.heading_path, p.body
FROM passage AS p JOIN document AS d ON d.rowid = p.document;
)sql";

}  // namespace

std::string schema_sql() {
  return fmt::format(tables, fmt::arg("tokenizer", tokenizer_in_schema));
}

}  // namespace commonplace
