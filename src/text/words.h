#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "text/unicode.h"

namespace commonplace {

// The words of a text, in order: runs of letters, digits and combining marks, apostrophes inside
// kept (don’t), a possessive ’s or trailing apostrophe outside the range (teachers’ -> teachers).
// Hyphens, dashes and everything else separate words; soft hyphens do not.
std::vector<Range> words(std::string_view text);

inline constexpr std::array<bool, 0x80> ascii_word_characters = [] {
  std::array<bool, 0x80> table{};
  for (const char c : std::string_view("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"))
    table[static_cast<unsigned char>(c)] = true;
  return table;
}();

// Whether the character is part of a word: a letter, digit or combining mark.
inline bool is_word_character(char32_t c) {
  return c < 0x80 ? ascii_word_characters[c] : is_letter_digit_or_mark(c);
}

// words() folded (see fold.h): what ids, mentions, related documents and word counts compare.
std::vector<std::string> folded_words(std::string_view text);

// folded_words() joined by one space; the text itself folded when it has no word.
std::string folded_words_joined(std::string_view text);

// `text` cut after at most `limit` characters at a word's end, with … when anything was cut.
std::string shortened(std::string_view text, std::size_t limit);

}  // namespace commonplace
