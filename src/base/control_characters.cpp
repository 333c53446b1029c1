#include "base/control_characters.h"

#include "base/utf8.h"

namespace commonplace {
namespace {

bool is_unfit(char32_t c) {
  if (c < 0x20) return c != '\t' && c != '\n' && c != '\r';
  if (c < 0x7f) return false;
  const bool control = c <= 0x9f;
  const bool no_character = (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffeU) == 0xfffeU;
  return control || no_character;
}

}  // namespace

std::size_t find_control_character(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size();) {
    const std::size_t begin = at;
    if (is_unfit(next_character(text, at))) return begin;
  }
  return std::string_view::npos;
}

std::string without_control_characters(std::string_view text) {
  std::string out;
  if (first_bad_byte(text) != std::string_view::npos) {
    for (const char byte : text) out += byte >= ' ' && byte < 0x7f ? std::string(1, byte) : "\uFFFD";
    return out;
  }
  std::size_t begin = 0;
  for (std::size_t at = find_control_character(text); at != std::string_view::npos;
       at = find_control_character(text, begin)) {
    out.append(text.substr(begin, at - begin)).append("\uFFFD");
    next_character(text, at);
    begin = at;
  }
  return out.append(text.substr(begin));
}

}  // namespace commonplace
