#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "search/word_counts.h"

namespace commonplace {

// A word of the site, and in how many passages and footnotes it stands.
struct KnownWord {
  std::string word;  // folded, not stemmed
  int passages = 0;
};

// All words as one block of bytes, so that a browser can fetch them at once: in order of their bytes,
// each as three numbers (packed.h) and text: how many bytes it shares with the one before, how many
// follow, those bytes, and the number of passages.
//
//   plan 3, planned 1        0 4 "plan" 3, 4 3 "ned" 1
std::string pack_words(const std::vector<WordCount>& words);
std::vector<KnownWord> unpack_words(std::string_view bytes);

}  // namespace commonplace
