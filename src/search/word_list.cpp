#include "search/word_list.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "search/packed.h"
#include "search/statement.h"

namespace commonplace {

std::vector<KnownWord> unpack_words(std::string_view bytes) {
  std::vector<KnownWord> words;
  words.reserve(bytes.size() / 6);  // about as many as there are
  std::string word;
  while (!bytes.empty()) {
    take_word(bytes, word);
    words.push_back({word, static_cast<int>(take_number(bytes))});
  }
  return words;
}

WordShape shape_of(std::string_view word) {
  WordShape shape;
  for (std::size_t at = 0; at < word.size(); ++shape.letters) {
    const bool ascii = static_cast<unsigned char>(word[at]) < 0x80;  // most are; spares decoding
    shape.mask |= 1U << ((ascii ? static_cast<char32_t>(word[at++]) : next_character(word, at)) & 31U);
  }
  return shape;
}

const WordLists::List* WordLists::list(const Database& database, std::size_t at) {
  std::optional<List>& known = lists_[at];
  if (known) return &*known;
  Statement packed(database, "SELECT words FROM word_list WHERE least = ?1");
  if (!packed.with(word_list_floors[at]).step()) {
    database.note_failure("the search database lacks a list of words");
    return nullptr;
  }
  List list{unpack_words(packed.blob(0)), {}};
  list.shapes.reserve(list.words.size());
  for (const KnownWord& one : list.words) list.shapes.push_back(shape_of(one.word));
  return &known.emplace(std::move(list));
}

}  // namespace commonplace
