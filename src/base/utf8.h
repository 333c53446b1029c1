#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace commonplace {

// Offset of the first byte that is not well-formed UTF-8 (or is NUL), or npos.
std::size_t first_bad_byte(std::string_view text);

// Decodes the character at `at`, which takes more than a byte, and moves `at` past it.
char32_t next_long_character(std::string_view text, std::size_t& at);

// Decodes the character at `at` (must be a boundary in well-formed text) and moves `at` past it. Nearly all
// of most texts are single bytes, and every text goes through here, so that is done on the spot.
inline char32_t next_character(std::string_view text, std::size_t& at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte >= 0x80) return next_long_character(text, at);
  ++at;
  return byte;
}

// A continuation byte of a multi-byte character.
inline bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

void append_character(std::string& text, char32_t character);

// Number of characters (code points) in well-formed text.
std::size_t count_characters(std::string_view text);

}  // namespace commonplace
