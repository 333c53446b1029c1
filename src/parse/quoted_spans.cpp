#include "parse/quoted_spans.h"

#include <algorithm>
#include <cctype>

// Openers wait on a stack; a closing mark takes the last of them. So marks may nest, and one that is
// never closed hides nothing behind it. What a straight " does follows from its neighbours: before a
// word it opens, behind one it closes.
//
//   He said, "See “them” there." An inch (") more.     ->   "See “them” there."

namespace commonplace {
namespace {

constexpr std::string_view left_mark = "“", right_mark = "”";

enum class MarkRole { none, opens, closes };

struct QuotationMark {
  MarkRole role = MarkRole::none;
  std::size_t length = 0;
};

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t';
}

// Before an opening mark: a space, a bracket, a dash, another mark.
bool may_stand_before_opening(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  const std::string_view before = text.substr(0, at);
  return is_space(before.back()) || before.back() == '(' || before.back() == '[' || before.back() == '\'' ||
         before.back() == '-' || before.back() == '/' || before.ends_with("—") || before.ends_with("–") ||
         before.ends_with("‘") || before.ends_with(left_mark);
}

QuotationMark mark_at(std::string_view text, std::size_t at, bool inside) {
  if (text.substr(at, left_mark.size()) == left_mark) return {MarkRole::opens, left_mark.size()};
  if (text.substr(at, right_mark.size()) == right_mark) return {MarkRole::closes, right_mark.size()};
  if (text[at] != '"') return {};
  const bool space_after = at + 1 == text.size() || is_space(text[at + 1]);
  if (may_stand_before_opening(text, at) && !space_after) return {MarkRole::opens, 1};
  const bool digit_before = at > 0 && std::isdigit(static_cast<unsigned char>(text[at - 1])) != 0;
  if (digit_before && !inside) return {};  // 12" is a length
  return {MarkRole::closes, 1};
}

}  // namespace

std::vector<QuotedSpan> find_quoted_spans(std::string_view text) {
  std::vector<QuotedSpan> spans;
  std::vector<Range> openers;
  for (std::size_t at = text.find_first_of("\"\xE2"); at != std::string_view::npos;
       at = text.find_first_of("\"\xE2", at)) {
    const QuotationMark mark = mark_at(text, at, !openers.empty());
    const std::size_t end = at + std::max<std::size_t>(mark.length, 1);
    if (mark.role == MarkRole::opens) {
      openers.push_back(range_of(at, end));
    } else if (mark.role == MarkRole::closes && !openers.empty()) {
      const Range opener = openers.back();
      openers.pop_back();
      while (!spans.empty() && spans.back().outer.begin > opener.begin) spans.pop_back();  // inside this one
      if (opener.end < at) spans.push_back({range_of(opener.begin, end), range_of(opener.end, at)});
    }
    at = end;
  }
  return spans;
}

}  // namespace commonplace
