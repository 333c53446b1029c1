#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace commonplace {

// A word of the site, and in how many passages and footnotes it stands.
struct KnownWord {
  std::string word;  // folded, not stemmed
  int passages = 0;
};

// What is meant by a mistyped word is most often a common one; so the words lie in lists that can be read
// one after the other, those of the most passages first: 256 or more, 64 to 255, 16 to 63, 4 to 15, fewer.
constexpr std::array<int, 5> word_list_floors{256, 64, 16, 4, 1};

// The words that occur in a range of numbers of passages, as one block of bytes that a browser fetches at
// once (index/word_list_writer.h makes it): in order of their bytes, each as three numbers (packed.h) and
// text: how many bytes it shares with the one before, how many follow, those bytes, and the number of
// passages.
//
//   plan 3, planned 1        0 4 "plan" 3, 4 3 "ned" 1
std::vector<KnownWord> unpack_words(std::string_view bytes);

}  // namespace commonplace
