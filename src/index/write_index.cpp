// How the database is filled. It is the largest part of a build, so the index is loaded in the way
// that suits FTS5: one transaction, rows in order of rowid, no merging on the way (automerge=0), a
// large hash of words to be written (hashsize), one merge at the end (optimize). VACUUM then gives
// back the pages of what was merged and puts each table's pages together, in the order of the schema.
// Nothing depends on anything but the corpus: the same corpus gives the same bytes.
//
// Every row of the index holds the title of the document, the heading path and the passage:
//
//   title    The Long Road to Coherence
//   heading  The district / Site leaders
//   body     Principals need time to ...
//
// so that `coherence principals time` finds this passage, as it would not if the title were indexed
// once for each document.

#include "index/write_index.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <sqlite3.h>

#include "base/error.h"
#include "index/dictionary_writer.h"
#include "index/facet_writer.h"
#include "index/form_writer.h"
#include "index/name_writer.h"
#include "index/open_index.h"
#include "index/passage_writer.h"
#include "index/relation_writer.h"
#include "index/subject_writer.h"
#include "index/synonym_groups.h"
#include "index/synonyms.h"
#include "index/tables.h"
#include "index/word_list_writer.h"
#include "search/packed.h"
#include "search/schema.h"
#include "search/statement.h"
#include "search/stop_words.h"
#include "search/weights.h"

namespace commonplace {
namespace {

// A page is what a browser fetches at a time; larger ones keep their number down on a large site.
int page_size(const Corpus& corpus) {
  constexpr std::size_t large_site = 2000;
  return corpus.documents().size() > large_site ? 8192 : 4096;
}

void begin(const Database& database, const Corpus& corpus) {
  constexpr int pending_bytes = 64 << 20;
  execute(database, fmt::format("PRAGMA page_size = {}; PRAGMA application_id = {}; PRAGMA user_version = {};"
                                "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384; BEGIN",
                                page_size(corpus), application_id, schema_version));
  execute(database, schema_sql());
  execute(database,
          fmt::format("INSERT INTO fts(fts, rank) VALUES('automerge', 0), ('crisismerge', 1999),"
                      " ('hashsize', {}), ('rank', 'bm25({:.1f}, {:.1f}, {:.1f})')",
                      pending_bytes, weights::columns[0], weights::columns[1], weights::columns[2]));
}

void write_meta(const Database& database, const Corpus& corpus) {
  Statement insert(database, "INSERT INTO meta VALUES(?1, ?2)");
  insert.run("schema_version", schema_version);
  insert.run("tokenizer", tokenizer_in_schema);
  insert.run("stop_words", stop_words);
  insert.run("base_url", corpus.site().base_url);
  for (const NamedWeight& weight : named_weights) insert.run(weight.name, weight.value);
  insert.run("documents", static_cast<std::int64_t>(corpus.documents().size()));
  execute(database,
          "INSERT INTO meta SELECT 'notes', count(*) FROM passage WHERE kind = 'note';"
          "INSERT INTO meta SELECT 'passages', count(*) FROM passage WHERE kind <> 'note'");
}

// For each kind of document, in order of their ids, how many documents are of it, and which: their places by
// date from 0, each as its difference from the one before.
std::string packed_kinds(const Corpus& corpus) {
  std::vector<std::string_view> kinds;
  for (const DocumentKind& kind : document_kinds()) kinds.push_back(kind.id);
  std::ranges::sort(kinds);
  std::string packed;
  for (const std::string_view kind : kinds) {
    std::string places;
    std::uint64_t count = 0;
    std::size_t before = 0;
    for (std::size_t place = 0; place < corpus.documents().size(); ++place) {
      if (corpus.documents()[place].kind != kind) continue;
      append_number(places, place - before);
      before = place;
      ++count;
    }
    append_number(packed, count);
    packed += places;
  }
  return packed;
}

void write_packed(const Database& database, const Corpus& corpus, const PassageWriter& passages) {
  Statement packed(database, "INSERT INTO packed VALUES(?1, ?2)");
  packed.run("documents", Blob{passages.documents()});
  packed.run("sources", Blob{passages.sources()});
  packed.run("lengths", Blob{passages.lengths()});
  const std::string kinds = packed_kinds(corpus);
  packed.run("kinds", Blob{kinds});
}

// What a query is matched against: passages, facets, words. Returns the words.
std::vector<WordCount> write_matched(const Database& database, const Corpus& corpus,
                                     PassageWriter& passages) {
  FacetWriter facets(database);
  facets.write(corpus);
  for (const Document& document : corpus.documents())
    facets.write(corpus, document, passages.write(document));
  std::vector<WordCount> words = passages.vocabulary().words().take_sorted();
  Statement word(database, "INSERT INTO word VALUES(?1, ?2)");
  for (const WordCount& one : words) word.run(one.word, one.passages);
  return words;
}

void write_synonyms(const Database& database, const std::set<Synonym>& synonyms) {
  Statement synonym(database, "INSERT INTO syn VALUES(?1, ?2, ?3)");
  for (const auto& [term, expansion, in_capitals] : synonyms)
    synonym.run(term, expansion, static_cast<std::int64_t>(in_capitals));
}

void write_tables(const Database& database, const Corpus& corpus, const LanguageWords& language) {
  PassageWriter passages(database);
  const std::vector<WordCount> words = write_matched(database, corpus, passages);
  write_synonyms(database, synonyms_of(corpus, passages.vocabulary(), words, language));
  write_dictionary(database, corpus, language);
  write_word_lists(database, words);
  write_forms(database, words);
  write_packed(database, corpus, passages);
  write_meta(database, corpus);
}

Database open_in_memory() {
  constexpr int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX;
  sqlite3* opened = nullptr;
  const int status = sqlite3_open_v2(":memory:", &opened, flags, nullptr);
  Database database(opened);
  if (status != SQLITE_OK) throw Error("out of memory for the search database");
  return database;
}

// The index of a database that has been written.
Index index_of(Database database) {
  throw_if_failed(database);
  Index index(std::move(database));
  throw_if_failed(index.database());
  return index;
}

}  // namespace

Index write_index(const Corpus& corpus) {
  Database database = open_in_memory();
  begin(database, corpus);
  const LanguageWords language = words_of_language(corpus);
  write_tables(database, corpus, language);
  execute(database, "INSERT INTO fts(fts) VALUES('optimize')");
  write_synonym_groups(database, corpus, language);  // asks which words the index holds
  execute(database, "COMMIT");
  return index_of(std::move(database));
}

Index complete_index(Index index, const Corpus& corpus, const Relations& relations, const Topics& topics) {
  const Layout layout = index.layout();
  Database database = std::move(index).release();
  execute(database, "BEGIN");
  write_names(database, corpus, relations);
  write_subjects(database, corpus, relations, topics);
  write_relations(database, layout, corpus, relations, topics);
  execute(database, "COMMIT; VACUUM");
  return index_of(std::move(database));
}

Index write_index_for_matching(const Corpus& corpus) {
  Database database = open_in_memory();
  begin(database, corpus);
  PassageWriter passages(database);
  write_matched(database, corpus, passages);
  write_packed(database, corpus, passages);
  execute(database, "COMMIT");
  return index_of(std::move(database));
}

}  // namespace commonplace
