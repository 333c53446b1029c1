#include "import/text/unprinted.h"

#include <algorithm>
#include <cctype>

#include "import/manuscript.h"

namespace commonplace {
namespace {

constexpr std::size_t longest = 4000;  // a hostile text may open something a million times

std::string_view near(std::string_view text) {
  text = text.substr(0, longest);
  return text.substr(0, std::min(text.find('\n'), text.find(hard_break_bytes)));
}

// The length up to and with `close`; 0 when that is not near.
std::size_t up_to(std::string_view text, std::string_view close) {
  const std::size_t end = near(text).find(close);
  return end == std::string_view::npos ? 0 : end + close.size();
}

}  // namespace

std::size_t comment_length(std::string_view text) {
  return text.starts_with("<!--") ? up_to(text, "-->") : 0;
}

std::size_t tag_length(std::string_view text) {
  if (!text.starts_with('<')) return 0;
  const std::size_t begin = text.starts_with("</") ? 2 : 1;
  std::size_t end = begin;
  while (end < text.size() && std::isalnum(static_cast<unsigned char>(text[end])) != 0) ++end;
  const bool name = end > begin && std::isalpha(static_cast<unsigned char>(text[begin])) != 0;
  const bool ends_well = end < text.size() && (text[end] == '>' || text[end] == ' ' || text[end] == '/');
  const std::size_t length = name && ends_well ? up_to(text, ">") : 0;
  return text.substr(1, length).find('<') < length ? 0 : length;
}

std::size_t address_length(std::string_view text) {
  if (!text.starts_with("](")) return 0;
  const std::size_t length = up_to(text, ")");
  return text.substr(0, length).find_first_of(" \t") == std::string_view::npos ? length : 0;
}

std::size_t note_label_length(std::string_view text) {
  if (!text.starts_with("[^")) return 0;
  const std::size_t length = up_to(text, "]");
  return length > 3 && text.substr(1, length - 1).find_first_of(" \t[") == std::string_view::npos ? length
                                                                                                  : 0;
}

bool is_escape(std::string_view text) {
  return text.size() > 1 && text[0] == '\\' && std::ispunct(static_cast<unsigned char>(text[1])) != 0;
}

std::size_t unprinted_length(std::string_view text) {
  if (is_escape(text)) return 2;
  for (const auto length_of : {comment_length, tag_length, address_length, note_label_length})
    if (const std::size_t length = length_of(text)) return length;
  return 0;
}

}  // namespace commonplace
