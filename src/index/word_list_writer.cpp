#include "index/word_list_writer.h"

#include <algorithm>
#include <limits>

#include "search/packed.h"
#include "search/statement.h"
#include "search/word_list.h"

namespace commonplace {

std::string pack_words(const std::vector<WordCount>& words, int least, int below) {
  std::string bytes;
  std::string_view before;
  for (const WordCount& one : words) {
    if (one.passages < least || one.passages >= below) continue;
    append_word(bytes, before, one.word);
    append_number(bytes, static_cast<std::uint64_t>(one.passages));
    before = one.word;
  }
  return bytes;
}

void write_word_lists(const Database& database, const std::vector<WordCount>& words) {
  Statement list(database, "INSERT INTO word_list VALUES(?1, ?2)");
  int below = std::numeric_limits<int>::max();
  for (const int least : word_list_floors) {
    const std::string packed = pack_words(words, least, below);
    list.run(least, Blob{packed});
    below = least;
  }
}

}  // namespace commonplace
