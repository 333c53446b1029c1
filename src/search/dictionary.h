#pragma once

#include <string_view>

#include "search/database.h"
#include "search/statement.h"

namespace commonplace {

// Looks up whether a word is one, though the site may lack it: a word of its language or of the synonyms
// file. Such a word is not mistyped. A lookup reads one block of the table `dictionary`.
class Dictionary {
 public:
  explicit Dictionary(const Database& database);

  bool has(std::string_view folded);

 private:
  Statement block_;
};

}  // namespace commonplace
