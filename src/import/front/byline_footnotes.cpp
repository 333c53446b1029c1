#include "import/front/byline_footnotes.h"

#include <algorithm>

#include <fmt/format.h>

#include "text/words.h"

namespace commonplace {
namespace {

bool refers_to(const Node& node, std::string_view label) {
  const auto in = [&](const InkedText& text) {
    return std::ranges::any_of(
        text.inks, [&](const Ink& ink) { return ink.kind == InkKind::note_sign && ink.target == label; });
  };
  return in(node.words) ||
         std::ranges::any_of(node.rows, [&](const auto& row) { return std::ranges::any_of(row, in); });
}

bool hang_on_first_paragraph(DraftNote& note, const Node& from, std::vector<Node>& nodes,
                             std::size_t text_begin) {
  constexpr std::size_t least_words = 12;
  for (std::size_t i = text_begin; i < nodes.size(); ++i) {
    InkedText& text = nodes[i].words;
    if (!nodes[i].is_body() || nodes[i].piece->kind != PieceKind::text) continue;
    if (words(text.text).size() < least_words) continue;
    text.inks.push_back({InkKind::note_sign, range_of(text.text.size(), text.text.size()), note.label});
    note.sign.clear();  // not printed there
    note.reviews.push_back(
        {note.spot, fmt::format("in the source, this footnote is tied to a line above the text: “{}”",
                                from.words.text)});
    return true;
  }
  return false;
}

}  // namespace

void move_footnotes(const Node& node, std::vector<Node>& nodes, std::size_t text_begin,
                    std::vector<DraftNote>& notes, std::string& about) {
  for (const Ink& ink : node.words.inks) {
    if (ink.kind != InkKind::note_sign) continue;
    const bool elsewhere = std::ranges::any_of(nodes, [&](const Node& other) {
      return other.fate.fate != Fate::front && refers_to(other, ink.target);
    });
    const auto note = std::ranges::find(notes, ink.target, &DraftNote::label);
    if (elsewhere || note == notes.end()) continue;
    const auto index = static_cast<std::size_t>(note - notes.begin());
    std::size_t last = 0;
    for (std::size_t i = 0; i < nodes.size(); ++i)
      if (nodes[i].fate.fate == Fate::note && nodes[i].fate.note == index) last = i;
    if (last > text_begin && hang_on_first_paragraph(*note, node, nodes, text_begin)) continue;
    about += (about.empty() ? "" : " ") + note->words.text;
    for (Node& other : nodes) {
      if (other.fate.fate != Fate::note) continue;
      if (other.fate.note == index)
        other.fate = {Fate::front, 0, "note about the document"};
      else if (other.fate.note > index)
        --other.fate.note;
    }
    notes.erase(note);
  }
}

}  // namespace commonplace
