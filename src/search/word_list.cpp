#include "search/word_list.h"

#include <algorithm>

#include "search/packed.h"

namespace commonplace {

std::string pack_words(const std::vector<WordCount>& words, int least, int below) {
  std::string bytes;
  std::string_view before;
  for (const WordCount& one : words) {
    if (one.passages < least || one.passages >= below) continue;
    const std::string_view word = one.word;
    const auto parted = std::ranges::mismatch(before, word);
    const auto shared = static_cast<std::size_t>(parted.in2 - word.begin());
    append_number(bytes, shared);
    append_number(bytes, word.size() - shared);
    bytes += word.substr(shared);
    append_number(bytes, static_cast<std::uint64_t>(one.passages));
    before = word;
  }
  return bytes;
}

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
