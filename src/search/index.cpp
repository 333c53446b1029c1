#include "search/index.h"

#include <utility>

#include "search/postings.h"

namespace commonplace {

Index::Index(Database database, Pages pages)
    : database_(std::move(database)),
      layout_(database_),
      lengths_(database_, layout_.rows()),
      facets_(database_, layout_),
      tokenizer_(database_),
      word_lists_(std::make_unique<WordLists>()),
      read_ahead_(pages == Pages::fetched ? std::make_unique<ReadAhead>() : nullptr) {
  add_postings(database_);
}

}  // namespace commonplace
