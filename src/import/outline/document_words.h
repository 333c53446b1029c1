#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "import/manuscript.h"

namespace commonplace {

// How a document writes its words: the best dictionary for itself. Words are compared in small letters.
class DocumentWords {
 public:
  explicit DocumentWords(const std::vector<Piece>& pieces);

  bool has(std::string_view word) const;
  bool writes_small(std::string_view word) const;
  // Whether it has a small first letter more often than a capital within a sentence: then a capital begins
  // a sentence or title. ("Communities in Schools" is a name although "communities" occurs as well.)
  bool writes_mostly_small(std::string_view word) const;
  // Whether it stands with a capital in the middle of a sentence: then it is a name.
  bool writes_as_name(std::string_view word) const;
  bool has_compound(std::string_view first, std::string_view second) const;  // mind-set
  // Whether words are parted at the ends of its lines (knowl-/edge), or only compounds are: too few lines end
  // in a hyphen, and with no word that stands whole elsewhere. A short text may do anything.
  bool parts_words() const { return parts_words_; }

 private:
  void add(const std::string& text);
  bool has_parted_words() const;

  struct Use {
    int small = 0;
    int name = 0;
  };
  std::unordered_map<std::string, Use> words_;
  std::unordered_set<std::string> compounds_;               // "mind-set"
  std::vector<std::pair<std::string, std::string>> seams_;  // what stands around a hyphen and a line's end
  std::size_t line_ends_ = 0;
  bool parts_words_ = true;
};

}  // namespace commonplace
