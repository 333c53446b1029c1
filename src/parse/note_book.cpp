#include "parse/note_book.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "parse/markdown_tree.h"
#include "text/fold.h"

// cmark moves the definitions that are referred to behind the text, numbers the references, and
// drops all other definitions in silence. What it dropped is found by reading the source for lines
// that look like a definition, outside code.

namespace commonplace {
namespace {

// What the tree tells: how many notes are referred to, and the lines that are code.
struct Survey {
  std::size_t notes = 0;
  std::vector<std::pair<int, int>> code;
};

std::size_t number_of(cmark_node* reference) {
  const char* digits = cmark_node_get_literal(reference);
  std::size_t number = 0;
  std::from_chars(digits, digits + std::strlen(digits), number);
  return number;
}

Survey survey(cmark_node* root) {
  Survey found;
  TreeWalk walk(root);
  while (walk.next()) {
    if (!walk.entering()) continue;
    const cmark_node_type type = cmark_node_get_type(walk.node());
    if (type == CMARK_NODE_FOOTNOTE_REFERENCE) found.notes = std::max(found.notes, number_of(walk.node()));
    if (type == CMARK_NODE_CODE_BLOCK)
      found.code.emplace_back(cmark_node_get_start_line(walk.node()), cmark_node_get_end_line(walk.node()));
  }
  return found;
}

// The label of a line `[^label]: words`, indented by at most three spaces.
std::optional<std::string_view> defined_label(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(' ');
  if (begin > 3 || !line.substr(begin).starts_with("[^")) return std::nullopt;
  const std::size_t end = line.find(']', begin);
  if (end == std::string_view::npos || end == begin + 2 || !line.substr(end).starts_with("]:"))
    return std::nullopt;
  return line.substr(begin + 2, end - begin - 2);
}

// The first label in a line that holds a definition, which may stand in a list or a quotation.
std::string label_in_line(const SourceText& source, int line) {
  const std::string_view text = source.text();
  const std::size_t begin = text.find("[^", source.offset_of_line(line)) + 2;
  return std::string(text.substr(begin, text.find(']', begin) - begin));
}

void report_dropped(const SourceText& source, int first_line, const Survey& tree, const std::set<int>& kept,
                    Faults& faults) {
  std::map<std::string, int> first_places;
  std::size_t next_code = 0;
  const std::size_t end = source.text().size();
  for (int line = 1; source.offset_of_line(first_line + line - 1) < end; ++line) {
    while (next_code < tree.code.size() && tree.code[next_code].second < line) ++next_code;
    const bool code = next_code < tree.code.size() && tree.code[next_code].first <= line;
    const std::size_t begin = source.offset_of_line(first_line + line - 1);
    const auto label =
        code ? std::nullopt
             : defined_label(source.text().substr(begin, source.text().find('\n', begin) - begin));
    if (!label) continue;
    const Spot spot = source.spot(source.text().find("[^", begin));
    const auto [first, fresh] = first_places.emplace(fold(*label), spot.line);
    if (!fresh)
      faults.error(
          spot, fmt::format("the footnote `{}` is defined twice", *label),
          fmt::format("it is already defined on line {}: give one of them another label", first->second));
    else if (!kept.contains(line))
      faults.warning(spot, fmt::format("nothing refers to the footnote `{}`", *label),
                     fmt::format("write `[^{}]` where it belongs, or remove the footnote", *label));
  }
}

}  // namespace

NoteBook::NoteBook(cmark_node* root, const SourceText& source, int first_line, Faults& faults) {
  if (source.text().find("[^", source.offset_of_line(first_line)) == std::string_view::npos) return;
  const Survey tree = survey(root);
  std::set<int> kept;
  cmark_node* node = cmark_node_last_child(root);
  for (std::size_t i = 0; i < tree.notes && node != nullptr; ++i, node = cmark_node_previous(node)) {
    const int line = cmark_node_get_start_line(node);
    entries_.push_back({node, label_in_line(source, first_line + line - 1)});
    kept.insert(line);
  }
  std::ranges::reverse(entries_);
  report_dropped(source, first_line, tree, kept, faults);
}

const std::string& NoteBook::refer(cmark_node* reference) {
  const std::size_t index = number_of(reference) - 1;
  if (std::ranges::find(order_, index) == order_.end()) order_.push_back(index);
  return entries_.at(index).label;
}

}  // namespace commonplace
