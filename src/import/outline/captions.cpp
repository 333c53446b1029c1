#include "import/outline/captions.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "import/outline/looks.h"

// A caption has a style of that name, or begins with a label and a number ("Figure 2. Days absent by month").
// It is the first text below the picture, or else the last above it. One beside a table belongs to the table,
// and one with the sign of a note stays a paragraph, since the caption of a picture cannot hold a sign.

namespace commonplace {
namespace {

using NodePlace = std::optional<std::size_t>;

// The next node of the body from `at` in a direction, past rules, page ends and what is left out.
NodePlace next_in_body(const std::vector<Node>& nodes, std::size_t at, std::ptrdiff_t step) {
  for (std::ptrdiff_t i = static_cast<std::ptrdiff_t>(at) + step;
       i >= 0 && i < static_cast<std::ptrdiff_t>(nodes.size()); i += step) {
    const Node& node = nodes[static_cast<std::size_t>(i)];
    if (node.piece->kind == PieceKind::picture || (node.is_body() && node.has_words()))
      return static_cast<std::size_t>(i);
  }
  return std::nullopt;
}

bool may_be_caption(const std::vector<Node>& nodes, NodePlace at, std::ptrdiff_t step) {
  if (!at || nodes[*at].piece->kind != PieceKind::text) return false;
  const Node& node = nodes[*at];
  if (node.piece->style != "caption" && !is_caption(node.words.text)) return false;
  const bool has_sign =
      std::ranges::any_of(node.words.inks, [](const Ink& ink) { return ink.kind == InkKind::note_sign; });
  const NodePlace beyond = next_in_body(nodes, *at, step);
  return !has_sign && !(beyond && nodes[*beyond].piece->kind == PieceKind::table);
}

}  // namespace

void join_captions(std::vector<Node>& nodes) {
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (!nodes[i].piece->picture) continue;
    for (const std::ptrdiff_t step : {1, -1}) {
      const NodePlace found = next_in_body(nodes, i, step);
      if (!may_be_caption(nodes, found, step)) continue;
      nodes[i].caption = nodes[*found].words;
      nodes[*found].fate.fate = Fate::caption;
      break;
    }
  }
}

}  // namespace commonplace
