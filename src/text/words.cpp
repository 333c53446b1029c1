#include "text/words.h"

#include "base/utf8.h"
#include "text/fold.h"

namespace commonplace {
namespace {

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'’' || c == U'ʼ';
}

bool is_soft_hyphen(char32_t c) {
  return c == 0xAD;
}

// The position after the ASCII letters and digits at `at`; most words have nothing else.
std::size_t behind_plain_letters(std::string_view text, std::size_t at) {
  const auto is_plain = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x80 && ascii_word_characters[byte];
  };
  while (at < text.size() && is_plain(text[at])) ++at;
  return at;
}

// Walks a word from its first character; afterwards `at` is after it and its possessive.
Range take_word(std::string_view text, std::size_t& at) {
  const std::size_t begin = at;
  std::size_t end = at;                                  // after the last word character
  std::size_t last_apostrophe = std::string_view::npos;  // the word up to it, if it has one inside
  while (at < text.size()) {
    const std::size_t plain = behind_plain_letters(text, at);
    if (plain > at) {
      at = end = plain;
      continue;
    }
    std::size_t next = at;
    const char32_t c = next_character(text, next);
    if (is_word_character(c)) {
      at = end = next;
    } else if (is_soft_hyphen(c)) {
      at = next;
    } else if (is_apostrophe(c) && next < text.size()) {
      std::size_t after = next;
      if (!is_word_character(next_character(text, after))) break;
      last_apostrophe = end;
      at = next;
    } else {
      break;
    }
  }
  // school’s: the possessive is not part of the word.
  if (last_apostrophe != std::string_view::npos && (text[end - 1] == 's' || text[end - 1] == 'S')) {
    std::size_t s = last_apostrophe;
    next_character(text, s);  // the apostrophe
    if (s + 1 == end) end = last_apostrophe;
  }
  return range_of(begin, end);
}

}  // namespace

std::vector<Range> words(std::string_view text) {
  std::vector<Range> found;
  found.reserve(text.size() / 6);
  for (std::size_t at = 0; at < text.size();) {
    std::size_t next = at;
    if (is_word_character(next_character(text, next))) {
      found.push_back(take_word(text, at));
    } else {
      at = next;
    }
  }
  return found;
}

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> folded;
  for (const Range word : words(text)) folded.push_back(fold(word.of(text)));
  return folded;
}

std::string folded_words_joined(std::string_view text) {
  std::string joined;
  joined.reserve(text.size());
  for (const Range word : words(text)) {
    if (!joined.empty()) joined += ' ';
    joined += fold(word.of(text));
  }
  return joined.empty() ? fold(text) : joined;
}

std::string shortened(std::string_view text, std::size_t limit) {
  if (count_characters(text) <= limit) return std::string(text);
  std::size_t at = 0, word_end = 0;
  for (std::size_t i = 0; i < limit; ++i) {
    const std::size_t before = at;
    if (next_character(text, at) == U' ') word_end = before;
  }
  std::string cut(text.substr(0, word_end > 0 ? word_end : at));
  while (!cut.empty() && (cut.back() == ',' || cut.back() == ';' || cut.back() == ':' || cut.back() == ' '))
    cut.pop_back();
  return cut + "…";
}

}  // namespace commonplace
