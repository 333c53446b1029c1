#include "import/text/text_lines.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <string>

#include "import/outline/looks.h"
#include "import/outline/running_lines.h"

namespace commonplace {
namespace {

constexpr std::string_view blanks = " \t\v";

// Takes the blanks at both ends away and remembers what they mean.
TextLine read_line(std::string_view text, int number, int page) {
  TextLine line;
  line.number = number;
  line.page = page;
  const std::size_t begin = std::min(text.find_first_not_of(blanks), text.size());
  for (const char c : text.substr(0, begin)) line.indent += c == '\t' ? 4 : 1;
  line.hard_end = text.ends_with("  ") && begin < text.size();
  const std::size_t end = text.find_last_not_of(blanks) + 1;  // 0 when there is nothing else
  line.text = begin < end ? text.substr(begin, end - begin) : std::string_view();
  return line;
}

// How many of the outermost lines of a page may run: a header of two lines and a number.
constexpr std::size_t most_edge_lines = 3;

bool starts_small(std::string_view text) {
  return !text.empty() && std::islower(static_cast<unsigned char>(text.front())) != 0;
}

// The lines of one page that have words.
std::vector<std::size_t> lines_with_words(const std::vector<TextLine>& lines, std::size_t begin,
                                          std::size_t end) {
  std::vector<std::size_t> found;
  for (std::size_t i = begin; i < end; ++i)
    if (!lines[i].text.empty()) found.push_back(i);
  return found;
}

// Runs of blanks as one: converters set the parts of a header apart as they like.
std::string with_single_blanks(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (blanks.find(c) == std::string_view::npos)
      out += c;
    else if (!out.ends_with(' '))
      out += ' ';
  return out;
}

}  // namespace

std::vector<TextLine> split_lines(std::string_view text) {
  std::vector<TextLine> lines;
  int number = 1, page = 0;
  while (!text.empty()) {
    const std::size_t end = text.find_first_of("\n\f");
    lines.push_back(read_line(text.substr(0, end), number, page));
    if (end == std::string_view::npos) break;
    if (text[end] == '\f') {
      lines.back().ends_page = true;
      ++page;
    } else {
      ++number;
    }
    text.remove_prefix(end + 1);
  }
  return lines;
}

void mark_running_lines(std::vector<TextLine>& lines) {
  if (lines.empty() || lines.back().page == 0) return;
  std::vector<EdgeLine> edges;
  std::vector<std::size_t> line_of;
  const auto add = [&](std::size_t i, PageEdge edge, std::size_t rank, bool interrupts) {
    EdgeLine& one = edges.emplace_back();
    one.page = static_cast<std::size_t>(lines[i].page);
    one.edge = edge;
    one.rank = rank;
    one.words = with_single_blanks(lines[i].text);
    one.interrupts = interrupts;
    line_of.push_back(i);
  };
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin;
    while (end < lines.size() && lines[end].page == lines[begin].page) ++end;
    const std::vector<std::size_t> all = lines_with_words(lines, begin, end);
    const std::size_t half = std::min(most_edge_lines, (all.size() + 1) / 2);
    for (std::size_t rank = 0; rank < half; ++rank) {
      // A line with a small letter below goes on with the page before; so does, above, a line that is open.
      const bool small_below = rank + 1 < all.size() && starts_small(lines[all[rank + 1]].text);
      add(all[rank], PageEdge::top, rank, small_below);
      const std::size_t from_end = all.size() - 1 - rank;
      if (from_end < half) continue;
      const Ending above = from_end == 0 ? Ending::sentence : ending_of(lines[all[from_end - 1]].text);
      add(all[from_end], PageEdge::bottom, rank, above == Ending::open || above == Ending::comma);
    }
    begin = end;
  }
  const auto pages = static_cast<std::size_t>(lines.back().page) + (lines.back().text.empty() ? 0U : 1U);
  const std::vector<std::string_view> reasons = find_running_lines(edges, pages);
  for (std::size_t i = 0; i < reasons.size(); ++i) lines[line_of[i]].reason = reasons[i];
}

}  // namespace commonplace
