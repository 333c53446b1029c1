#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "index/word_counts.h"

namespace commonplace {

// The words of passages, folded but not stemmed, and the compounds of two words among them
// (mind-set, K–12).
class Vocabulary {
 public:
  // `passage` is normalized for search; rows ascend. Returns how many words it has.
  std::size_t add(std::int64_t row, std::string_view passage);

  WordCounts& words() { return words_; }

  // First and second word, in order. Not among them: pairs of numbers (2012–13), and parts of longer
  // chains (plan-do-study-act).
  const std::set<std::pair<std::string, std::string>>& compounds() const { return compounds_; }

 private:
  WordCounts words_;
  std::set<std::pair<std::string, std::string>> compounds_;
};

}  // namespace commonplace
