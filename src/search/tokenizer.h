#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "search/database.h"

struct Fts5Tokenizer;

namespace commonplace {

// A word as the index knows it, and where in a text it is.
struct Stem {
  std::string stem;
  Range place;
};

// The tokenizer of the index (schema.h), as FTS5 uses it: it splits a text into words and stems them.
class Tokenizer {
 public:
  explicit Tokenizer(const Database& database);

  // All words of a text that is normalized for search (text/fold.h), in order.
  std::vector<Stem> stems_of(std::string_view text) const;

 private:
  struct Functions;
  std::shared_ptr<const Functions> functions_;
  std::unique_ptr<Fts5Tokenizer, void (*)(Fts5Tokenizer*)> tokenizer_{nullptr, nullptr};
};

}  // namespace commonplace
