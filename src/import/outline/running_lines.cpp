#include "import/outline/running_lines.h"

#include <charconv>
#include <map>
#include <optional>
#include <string>

#include "text/words.h"

// A line that is printed on every page has the same words each time, but for a number that grows by one
// or two from page to page; or it has no number and stands at the edge of a page each time. Headings that
// come again ("Step 1", "Step 2", "Step 1") begin to count anew, and stand at no edge.

namespace commonplace {

void leave_out(Node& node, std::string_view reason) {
  node.fate = {Fate::left_out, 0, reason};
}

namespace {

constexpr std::size_t most_words = 14;
constexpr std::size_t fewest_times = 3;

// "Meeting 4 Summary | 12" -> its words with every figure as #, and the last number.
struct Pattern {
  std::string words;
  std::optional<int> number;
};

Pattern pattern_of(std::string_view text) {
  Pattern pattern;
  for (const std::string& word : folded_words(text)) {
    int value = 0;
    const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), value);
    const bool number = problem == std::errc() && end == word.data() + word.size();
    if (number) pattern.number = value;
    pattern.words += number ? "# " : word + " ";
  }
  return pattern;
}

bool is_edge(const Node& node) {
  return node.piece->kind == PieceKind::page_end || node.piece->kind == PieceKind::rule;
}

struct Occurrence {
  std::size_t node = 0;
  std::optional<int> number;
};

bool counts_up(const std::vector<Occurrence>& places) {
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (!places[i].number) return false;
    if (i > 0 && *places[i].number <= *places[i - 1].number) return false;
  }
  return *places.back().number - *places.front().number <= static_cast<int>(3 * places.size());
}

bool stands_at_edges(const std::vector<Occurrence>& places, const std::vector<Node>& nodes) {
  for (const Occurrence& place : places) {
    const bool before = place.node > 0 && is_edge(nodes[place.node - 1]);
    const bool behind = place.node + 1 < nodes.size() && is_edge(nodes[place.node + 1]);
    if (!before && !behind) return false;
  }
  return true;
}

}  // namespace

void leave_out_running_lines(std::vector<Node>& nodes) {
  std::map<std::string, std::vector<Occurrence>> lines;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const Piece& piece = *nodes[i].piece;
    if (piece.kind == PieceKind::left_out) leave_out(nodes[i], piece.reason);
    if (piece.kind != PieceKind::text || piece.style.starts_with("heading")) continue;
    if (words(nodes[i].words.text).size() > most_words) continue;
    const Pattern pattern = pattern_of(nodes[i].words.text);
    if (!pattern.words.empty()) lines[pattern.words].push_back({i, pattern.number});
  }
  for (const auto& [pattern, places] : lines) {
    const bool page_numbers = pattern == "# ";
    if (places.size() < (page_numbers ? 2 : fewest_times)) continue;
    if (!counts_up(places) && !stands_at_edges(places, nodes)) continue;
    for (const Occurrence& place : places)
      leave_out(nodes[place.node], page_numbers ? "page number" : "running header");
  }
}

}  // namespace commonplace
