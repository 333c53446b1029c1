#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "model/corpus.h"

struct sqlite3;

namespace commonplace {

// An open search database (SQLite with FTS5; its schema is documented in ARCHITECTURE.md and written
// by write_index). Used by one thread at a time; may be moved to another.
class Index {
 public:
  // Opens site/search/search.db for reading. Throws Error when it is not there, not a database of
  // ours, or of another schema version.
  static Index open(const std::filesystem::path& path);

  // The whole database as the bytes of its file. The same corpus gives the same bytes.
  std::string bytes() const;

  sqlite3* handle() const { return database_.get(); }

 private:
  struct Close {
    void operator()(sqlite3* database) const;
  };
  explicit Index(sqlite3* database) : database_(database) {}
  friend Index write_index(const Corpus& corpus);
  friend Index write_index_for_matching(const Corpus& corpus);

  std::unique_ptr<sqlite3, Close> database_;
};

// Writes every passage and footnote of the corpus into a new database in memory, in corpus order,
// optimized and vacuumed. Reads nothing but the corpus, so it can run beside relate().
Index write_index(const Corpus& corpus);

// The same without what ranks, corrects and completes: good for count_matches() only, and a third of the
// cost.
Index write_index_for_matching(const Corpus& corpus);

}  // namespace commonplace
