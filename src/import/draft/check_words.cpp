#include <algorithm>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "base/utf8.h"
#include "import/clean.h"
#include "import/draft/printed_form.h"
#include "import/draft/self_check.h"
#include "import/draft/word_balance.h"
#include "text/fold.h"
#include "text/words.h"

namespace commonplace {
namespace {

constexpr std::size_t most_shown = 12;     // stretches of words, each a review; then only how many more
constexpr std::size_t letters_shown = 40;  // where the order changes

using Parts = std::vector<WitnessPart>;

void add_cells(const std::vector<std::vector<InkedText>>& rows, std::string& words) {
  for (const auto& row : rows)
    for (const InkedText& cell : row) words += "\n" + printed_form(cell).text;
}

void add_pieces(const Manuscript& manuscript, const Draft& draft, Parts& words, Parts& marks) {
  for (std::size_t i = 0; i < manuscript.pieces.size(); ++i) {
    const Piece& piece = manuscript.pieces[i];
    const Fate fate = draft.fates[i].fate;
    if (!piece.bullet.empty()) marks.push_back({piece.spot, piece.bullet});
    if (fate != Fate::front && fate != Fate::left_out) continue;
    if (piece.kind == PieceKind::picture || piece.kind == PieceKind::remark) continue;
    WitnessPart& part = words.emplace_back(WitnessPart{piece.spot, piece.words.text});
    add_cells(piece.rows, part.words);
  }
}

void add_blocks(const Draft& draft, Parts& words) {
  for (const DraftBlock& block : draft.blocks) {
    WitnessPart& part = words.emplace_back(WitnessPart{block.spot, with_note_signs(block.words, draft)});
    for (const auto& row : block.rows)
      for (const InkedText& cell : row) part.words += "\n" + with_note_signs(cell, draft);
  }
  for (const DraftNote& note : draft.notes)
    words.push_back({note.spot, note.printed + " " + with_note_signs(note.words, draft)});
}

void tell(const std::vector<WordStretch>& found, std::string_view what, std::vector<Review>& reviews) {
  constexpr std::size_t longest = 300;  // characters
  for (std::size_t i = 0; i < std::min(found.size(), most_shown); ++i)
    reviews.push_back({found[i].spot, fmt::format("{}: “{}”", what, shortened(found[i].words, longest))});
  if (found.size() > most_shown)
    reviews.push_back({{},
                       fmt::format("{}: {} more {}; compare with the source", what, found.size() - most_shown,
                                   found.size() == most_shown + 1 ? "place" : "places")});
}

// Letters and figures, folded, with the piece or block they come from.
struct Letters {
  std::string text;
  std::vector<std::pair<std::size_t, SourceSpot>> origins;  // from which byte on

  void add(std::string_view words, SourceSpot spot) {
    origins.emplace_back(text.size(), spot);
    const std::string folded = fold(words);
    for (std::size_t at = 0; at < folded.size();) {
      const std::size_t begin = at;
      if (is_word_character(next_character(folded, at))) text.append(folded, begin, at - begin);
    }
  }

  SourceSpot spot_at(std::size_t at) const {
    const auto next = std::ranges::upper_bound(origins, at, {}, &std::pair<std::size_t, SourceSpot>::first);
    return next == origins.begin() ? SourceSpot{} : std::prev(next)->second;
  }
};

void check_order(const Manuscript& manuscript, const Draft& draft, std::vector<Review>& reviews) {
  Letters pieces, blocks;
  for (std::size_t i = 0; i < manuscript.pieces.size(); ++i) {
    const Piece& piece = manuscript.pieces[i];
    const bool is_text = piece.kind == PieceKind::text || piece.kind == PieceKind::item ||
                         piece.kind == PieceKind::table || piece.kind == PieceKind::note;
    if (draft.fates[i].fate != Fate::body || !is_text) continue;
    std::string words = printed_form(cleaned(piece.words)).text;
    add_cells(piece.rows, words);
    pieces.add(words, piece.spot);
  }
  for (const DraftBlock& block : draft.blocks) {
    if (block.kind == DraftKind::picture) continue;  // its caption may be from above or below it
    std::string words = with_note_signs(block.words, draft);
    for (const auto& row : block.rows)
      for (const InkedText& cell : row) words += with_note_signs(cell, draft);
    blocks.add(words, block.spot);
  }
  if (pieces.text == blocks.text) return;
  const auto [a, b] = std::ranges::mismatch(pieces.text, blocks.text);
  const auto at = static_cast<std::size_t>(a - pieces.text.begin());
  const std::string next = pieces.text.substr(at, letters_shown);
  reviews.push_back(
      {pieces.spot_at(at), "from here the words are in another order than in the source: " + next});
}

}  // namespace

std::vector<Review> check_words(const Manuscript& manuscript, const Draft& draft) {
  Parts words, marks;
  add_blocks(draft, words);
  add_pieces(manuscript, draft, words, marks);
  const WordBalance balance = balance_words(manuscript.witness, words, marks);
  std::vector<Review> reviews;
  tell(balance.missing, "in the source, but not in the draft", reviews);
  tell(balance.added, "in the draft, but not in the source", reviews);
  if (reviews.empty()) check_order(manuscript, draft, reviews);
  return reviews;
}

}  // namespace commonplace
