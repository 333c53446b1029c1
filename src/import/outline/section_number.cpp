#include "import/outline/section_number.h"

#include <algorithm>
#include <cctype>
#include <charconv>

#include "base/ascii.h"
#include "import/outline/item_marker.h"

namespace commonplace {
namespace {

std::size_t behind_blanks(std::string_view text, std::size_t at) {
  const std::size_t end = text.find_first_not_of(" \t", at);
  return end == std::string_view::npos ? text.size() : end;
}

// "2.1 ", "2.1. ", "3) ", "8.1\tWords". A figure without any mark begins a heading only before a capital, and
// more than two figures are a year ("2017 Budget").
SectionNumber decimal(std::string_view title) {
  SectionNumber number;
  std::size_t at = 0;
  bool marked = false;
  while (at < title.size() && std::isdigit(static_cast<unsigned char>(title[at])) != 0) {
    int value = 0;
    const auto [end, problem] = std::from_chars(title.data() + at, title.data() + title.size(), value);
    const auto digits = static_cast<std::size_t>(end - title.data()) - at;
    if (problem != std::errc() || digits > 2) return {};
    number.parts.push_back(value);
    at += digits;
    marked = at < title.size() && (title[at] == '.' || (title[at] == ')' && number.parts.size() == 1));
    if (!marked) break;
    ++at;
  }
  const std::size_t begin = behind_blanks(title, at);
  if (number.parts.empty() || begin >= title.size()) return {};
  const auto next = static_cast<unsigned char>(title[begin]);
  const bool several = number.parts.size() > 1;
  if (begin == at && !(several && !marked && std::isupper(next) != 0)) return {};
  if (!marked && !several && std::isupper(next) == 0) return {};
  number.kind = SectionNumber::Kind::decimal;
  number.length = begin;
  number.depth = static_cast<int>(number.parts.size());
  return number;
}

SectionNumber of_mark(std::string_view title, bool roman) {
  const LetterMark mark = letter_mark(title);
  const bool bracketed = mark.before != 0;
  if (mark.length == 0 || bracketed || (roman ? mark.roman : mark.number) == 0) return {};
  SectionNumber number;
  number.kind = roman ? SectionNumber::Kind::roman : SectionNumber::Kind::letter;
  number.length = mark.length;
  number.depth = 1;
  number.parts = {roman ? mark.roman : mark.number};
  return number;
}

}  // namespace

SectionNumber section_number(std::string_view title) {
  if (const SectionNumber number = decimal(title); number.depth > 0) return number;
  if (const SectionNumber number = of_mark(title, true); number.depth > 0) return number;
  return of_mark(title, false);
}

SectionNumber as_letter(std::string_view title) {
  return of_mark(title, false);
}

}  // namespace commonplace
