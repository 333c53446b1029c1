#include "search/word_list.h"

#include <algorithm>

#include "search/packed.h"

namespace commonplace {

std::vector<KnownWord> unpack_words(std::string_view bytes) {
  std::vector<KnownWord> words;
  words.reserve(bytes.size() / 6);  // about as many as there are
  std::string word;
  while (!bytes.empty()) {
    word.resize(std::min<std::size_t>(word.size(), take_number(bytes)));
    const std::size_t rest = std::min<std::size_t>(bytes.size(), take_number(bytes));
    word += bytes.substr(0, rest);
    bytes.remove_prefix(std::min(rest, bytes.size()));
    words.push_back({word, static_cast<int>(take_number(bytes))});
  }
  return words;
}

}  // namespace commonplace
