#include "parse/html.h"

#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>

#include "base/ascii.h"
#include "text/words.h"

namespace commonplace {
namespace {

struct Instead {
  std::string_view tag, help;
};
constexpr std::array instead = {
    Instead{"br", "end the line with `\\` instead"},
    Instead{"b", "write `**words**` instead"},
    Instead{"strong", "write `**words**` instead"},
    Instead{"i", "write `*words*` instead"},
    Instead{"em", "write `*words*` instead"},
    Instead{"a", "write `[words](address)` instead"},
    Instead{"img", "write `![what it shows](file.png)` instead"},
    Instead{"sup", "write a footnote as `[^1]`"},
    Instead{"hr", "write `---` on a line of its own instead"},
    Instead{"table", "write the table with `|` between its cells instead"},
    Instead{"ul", "write each item as `- words` instead"},
    Instead{"ol", "write each item as `1. words` instead"},
    Instead{"blockquote", "begin each line with `> ` instead"},
};

std::string_view help_for(std::string_view html) {
  const std::size_t begin = html.find_first_not_of("</");
  if (begin == std::string_view::npos) return {};
  std::string tag;
  for (const char c : html.substr(begin)) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (!letter) break;
    tag += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  const auto found = std::ranges::find(instead, tag, &Instead::tag);
  return found == instead.end() ? "write it in Markdown, or `&lt;` for a `<` that is meant" : found->help;
}

}  // namespace

bool check_html(std::string_view html, Spot spot, Faults& faults) {
  constexpr std::string_view open = "<!--", close = "-->";
  html = trimmed(html);
  while (html.starts_with(open)) {
    const std::size_t end = html.find(close, open.size());
    const std::string_view inside = html.substr(open.size(), end - open.size());
    const std::string_view words = trimmed(inside);
    if (end == std::string_view::npos || inside.find(open) != std::string_view::npos) {
      faults.error(spot, "this comment is never closed, so the text after it would be left out",
                   "write `-->` where the comment ends, or remove `<!--`");
      return true;
    }
    if (is_review(words))
      faults.warning(spot, fmt::format("still to {}", shortened(words, 100)),
                     "review it, then remove the comment");
    const std::string_view rest = trimmed(html.substr(end + close.size()));
    const auto lines = std::ranges::count(html.substr(0, html.size() - rest.size()), '\n');
    if (lines > 0) spot = {spot.line + static_cast<int>(lines), 0};
    html = rest;
  }
  if (html.empty()) return true;
  const std::string_view first_line = html.substr(0, html.find('\n'));
  faults.error(spot, fmt::format("raw HTML is not allowed: `{}`", shortened(first_line, 40)),
               std::string(help_for(html)));
  return false;
}

bool is_review(std::string_view comment) {
  constexpr std::string_view mark = "review";
  comment = trimmed(comment);
  return comment.starts_with(mark) && (comment.size() == mark.size() || !is_word_byte(comment[mark.size()]));
}

}  // namespace commonplace
