#pragma once

#include <string>
#include <vector>

#include "search/database.h"
#include "search/statement.h"

namespace commonplace {

// Other words for what was typed, and how much they count beside it: 1 for the site's own names for the same
// thing (glossary, definitions, names of entities, compounds).
struct Alternative {
  std::string words;
  double weight = 1;
  friend bool operator==(const Alternative&, const Alternative&) = default;
};

// Looks up what else may be asked for.
class SynonymLookup {
 public:
  explicit SynonymLookup(const Database& database);

  // In place of these words: folded, joined by spaces. Where the words themselves are unknown, those with or
  // without a plural s (ILTs, English learner); of two words, also what is written as one (mind set,
  // mindset).
  std::vector<Alternative> of(const std::string& key);

 private:
  void add_named(const std::string& key, std::vector<Alternative>& found);
  void add_compound(const std::string& key, std::vector<Alternative>& found);

  Statement named_, known_;
};

}  // namespace commonplace
