#include "import/docx/list_places.h"

#include <utility>

#include "import/inked_text.h"
#include "text/words.h"

namespace commonplace {
namespace {

constexpr std::size_t most_heading_words = 15;

bool is_list_item(const Piece& piece) {
  return piece.kind == PieceKind::item;
}

const ListPlace& place_of(const Piece& piece, const ListPlaces& places) {
  static const ListPlace none;
  const auto found = places.find(piece.spot.line);
  return found == places.end() ? none : found->second;
}

// Words set in from the margin, between two items of one list, no further out than the words of the first.
bool goes_on_with(const Piece& item, const Piece& piece, const Piece& next, const ListPlaces& places) {
  if (piece.kind != PieceKind::text || !piece.style.empty() || !is_list_item(item) || !is_list_item(next))
    return false;
  const ListPlace &first = place_of(item, places), &last = place_of(next, places);
  const int indent = place_of(piece, places).indent;
  return !first.list.empty() && first.list == last.list && indent > 0 && indent >= first.indent;
}

bool is_heading_by_hand(const std::vector<Piece>& pieces, std::size_t i, const ListPlaces& places) {
  const Piece& piece = pieces[i];
  if (!is_list_item(piece) || place_of(piece, places).printed.empty()) return false;
  if (!is_all(InkKind::bold, piece.words) || words(piece.words.text).size() > most_heading_words)
    return false;
  const bool alone =
      (i == 0 || !is_list_item(pieces[i - 1])) && i + 1 < pieces.size() && !is_list_item(pieces[i + 1]);
  return alone;
}

}  // namespace

void put_before(Piece& piece, const std::string& printed) {
  if (printed.empty()) return;
  InkedText words{printed + " ", {}};
  append(words, piece.words);
  for (Ink& ink : words.inks) {
    const bool begins = ink.range.begin == printed.size() + 1 && !ink.range.empty();
    const bool looks = ink.kind == InkKind::bold || ink.kind == InkKind::italic;
    if (begins && looks) ink.range.begin = 0;
  }
  piece.words = std::move(words);
}

void settle_lists(std::vector<Piece>& pieces, ListPlaces& places) {
  std::vector<Piece> settled;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    Piece& piece = pieces[i];
    const bool continued = piece.style == "list continue";
    if (continued) piece.style.clear();
    if (!settled.empty() && is_list_item(settled.back()) && piece.kind == PieceKind::text &&
        (continued ||
         (i + 1 < pieces.size() && goes_on_with(settled.back(), piece, pieces[i + 1], places)))) {
      append(settled.back().words, hard_break_bytes);
      append(settled.back().words, piece.words);
      continue;
    }
    if (is_heading_by_hand(pieces, i, places)) {
      ListPlace& place = places[piece.spot.line];
      piece.kind = PieceKind::text;
      piece.ordered = false;
      piece.number = piece.depth = 0;
      if (!place.in_words) put_before(piece, place.printed);
      place.in_words = true;
    }
    settled.push_back(std::move(piece));
  }
  pieces = std::move(settled);
}

}  // namespace commonplace
