#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "search/database.h"
#include "search/statement.h"

namespace commonplace {

// Other words for what was typed, and how much they count compared with it: 1 for the site's own names for
// the same thing (glossary, definitions, names of entities, compounds), less for the words of the synonyms
// file.
struct Alternative {
  std::string words;
  double weight = 1;
  friend bool operator==(const Alternative&, const Alternative&) = default;
};

// The words written as one (mind set, mindset); empty where figures would meet: 1.8 is not 18.
std::string written_as_one(std::span<const std::string> words);

// Looks up what else may be asked for.
class SynonymLookup {
 public:
  explicit SynonymLookup(const Database& database);

  // In place of these words, as typed, joined by spaces; what counts most first. Where the words themselves
  // are unknown, those with or without a plural s (ILTs, English learner); of two words, also what is written
  // as one (mind set, mindset). What holds the words themselves finds nothing more, and is left out.
  std::vector<Alternative> of(std::string_view typed);

 private:
  struct Key;
  void add_from(Statement& table, const Key& key, std::vector<Alternative>& found);
  void add_compound(const std::string& folded, std::vector<Alternative>& found);

  Statement named_, grouped_, known_;
};

}  // namespace commonplace
