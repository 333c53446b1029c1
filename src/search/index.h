#pragma once

#include <memory>
#include <utility>

#include "search/database.h"
#include "search/facets.h"
#include "search/layout.h"
#include "search/lengths.h"
#include "search/read_ahead.h"
#include "search/tokenizer.h"
#include "search/word_list.h"

namespace commonplace {

// A search database (ARCHITECTURE.md documents its schema) that is asked, with what every question needs of
// it. Used by one thread at a time; may be moved to another.
class Index {
 public:
  // Where the pages of the database are: all at hand, or fetched when they are missed (in a browser). Then
  // what a question will read is asked for ahead, so that most of what it misses comes at once.
  enum class Pages { at_hand, fetched };

  // `database` holds all tables of the schema. Reads the small ones; if that fails, database().failed() says
  // so, and the index cannot be used.
  explicit Index(Database database, Pages pages = Pages::at_hand);

  const Database& database() const { return database_; }
  // Whether any statement could not go on since the last forget_failures(): then no answer is whole.
  bool failed() const { return database_.failed(); }

  // The database, for somebody who changes it; the index cannot be used afterwards.
  Database release() && { return std::move(database_); }

  const Layout& layout() const { return layout_; }
  const Lengths& lengths() const { return lengths_; }
  const Facets& facets() const { return facets_; }
  const Tokenizer& tokenizer() const { return tokenizer_; }
  WordLists& word_lists() const { return *word_lists_; }
  // Null where all pages are at hand.
  ReadAhead* read_ahead() const { return read_ahead_.get(); }

 private:
  Database database_;
  Layout layout_;
  Lengths lengths_;
  Facets facets_;
  Tokenizer tokenizer_;
  std::unique_ptr<WordLists> word_lists_;
  std::unique_ptr<ReadAhead> read_ahead_;
};

}  // namespace commonplace
