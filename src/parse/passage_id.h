#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace commonplace {

// Hands out names that are unique within a document: a name asked for again gets -2, -3, ...
class UniqueNames {
 public:
  std::string claim(std::string name);

 private:
  std::unordered_map<std::string, int> claimed_;
};

// `p-k3f9a2`: a short hash of the words, letter case, punctuation and spacing aside, so that an edit
// elsewhere, or a comma, moves no address.
std::string passage_code(std::string_view text);

// The hash part alone, for quotes: `k3f9a2`.
std::string words_code(std::string_view text);

}  // namespace commonplace
