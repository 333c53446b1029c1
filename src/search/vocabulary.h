#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace commonplace {

// Counts the words of passages, folded but not stemmed, and collects the compounds of two words
// (mind-set, K–12) on the way.
class Vocabulary {
 public:
  // `passage` is normalized for search.
  void add(std::string_view passage);

  // In order of their bytes, each with the number of passages it stands in.
  std::vector<std::pair<std::string, int>> words() const;

  // First and second word, folded, in order. Not among them: pairs of numbers (2012–13), and parts
  // of longer chains (plan-do-study-act).
  const std::set<std::pair<std::string, std::string>>& compounds() const { return compounds_; }

 private:
  struct Count {
    int passages = 0;
    int last_passage = 0;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
  };

  void count(std::string_view word);

  std::unordered_map<std::string, Count, Hash, std::equal_to<>> counts_;
  std::set<std::pair<std::string, std::string>> compounds_;
  int passages_ = 0;
};

}  // namespace commonplace
