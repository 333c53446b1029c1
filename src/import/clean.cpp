#include "import/clean.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "import/inked_text.h"

namespace commonplace {
namespace {

constexpr std::array<std::string_view, 7> ligatures = {"ff",  "fi", "fl", "ffi",
                                                       "ffl", "st", "st"};  // U+FB00...

bool is_blank(char32_t c) {
  return c == U' ' || c == U'\t' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

bool is_nothing(char32_t c) {
  const bool control = (c < 0x20 && c != U'\n') || (c >= 0x7F && c < 0xA0);
  const bool private_use = c >= 0xE000 && c <= 0xF8FF;  // signs of a font that nobody else has
  const bool no_character = (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFEU) == 0xFFFEU;
  return control || private_use || no_character || c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 ||
         c == 0xFEFF || c == 0xFFFD;
}

// What comes in place of a character; nothing when it stays.
std::optional<std::string_view> instead_of(char32_t c, bool after_space) {
  if (is_blank(c)) return after_space ? "" : " ";
  if (is_nothing(c)) return "";
  if (c == 0x2010 || c == 0x2011) return "-";  // a hyphen: browsers print it where they part a word
  if (c >= 0xFB00 && c <= 0xFB06) return ligatures.at(c - 0xFB00);
  return std::nullopt;
}

}  // namespace

InkedText cleaned(const InkedText& text) {
  std::vector<Edit> edits;
  bool after_space = true;
  for (std::size_t at = 0; at < text.text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_character(text.text, at);
    if (c > U' ' && c < 0x7F) {  // most are
      after_space = false;
      continue;
    }
    const auto instead = instead_of(c, after_space);
    if (instead && *instead != std::string_view(text.text).substr(begin, at - begin))
      edits.push_back({range_of(begin, at), std::string(*instead)});
    if (is_blank(c) || c == U'\n' || c == hard_break)
      after_space = true;
    else if (!is_nothing(c))
      after_space = false;
  }
  return trimmed(edited(text, edits));
}

}  // namespace commonplace
