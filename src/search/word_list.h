#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "search/database.h"

namespace commonplace {

// A word of the site, and how many passages and footnotes have it.
struct KnownWord {
  std::string word;  // folded, not stemmed
  int passages = 0;
};

// What is meant by a mistyped word is most often a common one; so the words are in lists that can be read
// one after the other, those of the most passages first: 256 or more, 64 to 255, 16 to 63, 4 to 15, fewer.
constexpr std::array<int, 5> word_list_floors{256, 64, 16, 4, 1};

// The words that occur in a range of numbers of passages, as one block of bytes that a browser fetches at
// once (index/word_list_writer.h makes it): each as a word and a number (packed.h), that of the passages.
std::vector<KnownWord> unpack_words(std::string_view bytes);

// What can be seen of a word at a glance: how many letters, and which (a bit for each that ends alike).
struct WordShape {
  std::size_t letters = 0;
  unsigned mask = 0;
};
WordShape shape_of(std::string_view word);

// The lists of a database, each read when it is first needed and then kept: to unpack them takes longer than
// to look through them.
class WordLists {
 public:
  struct List {
    std::vector<KnownWord> words;
    std::vector<WordShape> shapes;  // of each
  };

  // That of word_list_floors[at]. Null when it could not be read, which is noted in the database.
  const List* list(const Database& database, std::size_t at);

 private:
  std::array<std::optional<List>, word_list_floors.size()> lists_;
};

}  // namespace commonplace
