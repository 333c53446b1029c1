#include <algorithm>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "import/draft/printed_form.h"
#include "import/draft/self_check.h"
#include "import/draft/write_draft.h"
#include "text/fold.h"

namespace commonplace {
namespace {

// Characters without spaces, with the block or passage they come from.
struct Characters {
  std::string text;
  std::vector<std::pair<std::size_t, SourceSpot>> origins;

  void add(std::string_view words, SourceSpot spot = {}) {
    origins.emplace_back(text.size(), spot);
    for (const char c : fold(words))
      if (c != ' ') text += c;
  }
};

// The text with the labels of its notes, which must be tied to the same words.
std::string with_labels(std::string_view text, std::vector<std::pair<std::size_t, std::string>> labels) {
  for (auto& [at, label] : labels) label = "[" + label + "]";
  return with_insertions(text, std::move(labels));
}

std::string written(const InkedText& words) {
  const InkedText text = printed_form(words);
  std::vector<std::pair<std::size_t, std::string>> labels;
  for (const Ink& ink : text.inks)
    if (ink.kind == InkKind::note_sign) labels.emplace_back(ink.range.begin, ink.target);
  return with_labels(text.text, std::move(labels));
}

std::string read_back(const RichText& text) {
  std::vector<std::pair<std::size_t, std::string>> labels;
  for (const Mark& mark : text.marks)
    if (mark.kind == MarkKind::note) labels.emplace_back(mark.range.begin, mark.target);
  return with_labels(text.text, std::move(labels));
}

std::optional<Difference> difference(const Characters& expected, const Characters& found, std::string part) {
  if (expected.text == found.text) return std::nullopt;
  const auto [a, b] = std::ranges::mismatch(expected.text, found.text);
  const auto at = static_cast<std::size_t>(a - expected.text.begin());
  constexpr std::size_t shown = 40;
  const auto next =
      std::ranges::upper_bound(expected.origins, at, {}, &std::pair<std::size_t, SourceSpot>::first);
  const SourceSpot spot = next == expected.origins.begin() ? SourceSpot{} : std::prev(next)->second;
  return Difference{std::move(part), spot, expected.text.substr(at, shown), found.text.substr(at, shown)};
}

}  // namespace

std::optional<Difference> check_round_trip(const Draft& draft, const Document& document) {
  Characters expected, found;
  for (const DraftBlock& block : draft.blocks) {
    if (block.kind == DraftKind::picture) {
      expected.add(alternative_text(block) + " " + caption_beside(block), block.spot);
      continue;
    }
    expected.add(written(block.words), block.spot);
    for (const auto& row : block.rows)
      for (const InkedText& cell : row) expected.add(written(cell), block.spot);
  }
  for (const Block& block : document.body.blocks) {
    if (block.kind == BlockKind::heading) found.add(read_back(document.body.headings[block.index].title));
    if (block.kind == BlockKind::passage) found.add(read_back(document.body.passages[block.index].body));
  }
  if (auto parted = difference(expected, found, "the text")) return parted;
  for (const DraftNote& note : draft.notes) {
    Characters expected_note, found_note;
    expected_note.add(written(note.words), note.spot);
    const auto read = std::ranges::find(document.body.notes, note.label, &Note::label);
    if (read != document.body.notes.end()) found_note.add(read_back(read->body));
    if (auto parted = difference(expected_note, found_note, fmt::format("footnote `{}`", note.label)))
      return parted;
  }
  return std::nullopt;
}

}  // namespace commonplace
