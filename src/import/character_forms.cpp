#include "import/character_forms.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/utf8.h"

namespace commonplace {
namespace {

constexpr std::size_t longest_entity = 12;

struct NamedForm {
  std::string_view name;
  std::string_view words;
};
// What converters write; XML's five, spaces, dashes, quotation marks.
constexpr std::array named = {NamedForm{"amp", "&"},    NamedForm{"lt", "<"},    NamedForm{"gt", ">"},
                              NamedForm{"quot", "\""},  NamedForm{"apos", "'"},  NamedForm{"nbsp", " "},
                              NamedForm{"ndash", "–"},  NamedForm{"mdash", "—"}, NamedForm{"lsquo", "‘"},
                              NamedForm{"rsquo", "’"},  NamedForm{"ldquo", "“"}, NamedForm{"rdquo", "”"},
                              NamedForm{"hellip", "…"}, NamedForm{"bull", "•"},  NamedForm{"shy", ""}};

bool is_printed(char32_t c) {
  const bool surrogate = c >= 0xD800 && c <= 0xDFFF;
  const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
  return c <= 0x10FFFF && !surrogate && !control;
}

// 8217 or x2019
std::optional<char32_t> character_of_number(std::string_view name) {
  const bool hexadecimal = name.starts_with('x') || name.starts_with('X');
  if (hexadecimal) name.remove_prefix(1);
  if (name.empty() || name.size() > 7) return std::nullopt;
  char32_t value = 0;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (hexadecimal ? std::isxdigit(byte) == 0 : std::isdigit(byte) == 0) return std::nullopt;
    const int digit = std::isdigit(byte) != 0 ? c - '0' : std::tolower(byte) - 'a' + 10;
    value = value * (hexadecimal ? 16 : 10) + static_cast<char32_t>(digit);
  }
  return is_printed(value) ? std::optional(value) : std::nullopt;
}

}  // namespace

std::optional<char> superior_figure(char32_t c) {
  if (c == U'¹') return '1';
  if (c == U'²') return '2';
  if (c == U'³') return '3';
  if (c == U'⁰' || (c >= U'⁴' && c <= U'⁹')) return static_cast<char>('0' + (c - U'⁰'));
  return std::nullopt;
}

HtmlEntity html_entity(std::string_view text) {
  const std::size_t end = text.substr(0, longest_entity).find(';');
  if (!text.starts_with('&') || end == std::string_view::npos || end < 2) return {};
  const std::string_view name = text.substr(1, end - 1);
  if (name.starts_with('#')) {
    const auto character = character_of_number(name.substr(1));
    if (!character) return {};
    HtmlEntity entity{end + 1, {}};
    append_character(entity.words, *character);
    return entity;
  }
  const auto known = std::ranges::find(named, name, &NamedForm::name);
  return known == named.end() ? HtmlEntity{} : HtmlEntity{end + 1, std::string(known->words)};
}

}  // namespace commonplace
