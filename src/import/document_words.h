#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "import/manuscript.h"

namespace commonplace {

// How a document writes its words: the best dictionary for itself. Words are compared in small letters.
class DocumentWords {
 public:
  explicit DocumentWords(const std::vector<Piece>& pieces);

  bool has(std::string_view word) const;
  // Whether it stands somewhere with a small first letter: then a capital begins a sentence or title.
  bool writes_small(std::string_view word) const;
  // Whether it stands with a capital in the middle of a sentence: then it is a name.
  bool writes_as_name(std::string_view word) const;
  bool has_compound(std::string_view first, std::string_view second) const;  // mind-set

 private:
  void add(const std::string& text);

  struct Use {
    int small = 0;
    int name = 0;
  };
  std::unordered_map<std::string, Use> words_;
  std::unordered_set<std::string> compounds_;  // "mind-set"
};

}  // namespace commonplace
