#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace commonplace {

// Byte tests that need no Unicode tables. A byte of a non-ASCII character is neither a capital nor a
// space. To compare readers' words, use text/fold.h.

inline bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

// Part of a word: a digit, or a letter of any script, by each of its bytes.
inline bool is_word_byte(char c) {
  return is_capital(c) || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

inline bool is_ascii(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  }
  return true;
}

// `text` with A-Z changed to a-z and the rest unchanged: to compare keywords, addresses and file names.
inline std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (is_capital(c)) c = static_cast<char>(c + ('a' - 'A'));
  }
  return lower;
}

// `text` without leading and trailing spaces, tabs and line breaks.
inline std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blank = " \t\r\n";
  text.remove_prefix(std::min(text.find_first_not_of(blank), text.size()));
  return text.substr(0, text.find_last_not_of(blank) + 1);
}

}  // namespace commonplace
