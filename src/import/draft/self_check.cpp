#include "import/draft/self_check.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "base/utf8.h"
#include "import/clean.h"
#include "text/fold.h"
#include "text/words.h"

// Two comparisons of rows of letters, with everything else left out. First the reader: its pieces, one
// after the other, must be what the source prints (the witness). Then the structurer and the writer:
// the pieces that went into the body must be, one after the other, the passages and headings of the
// document; those that went into notes, its notes. Neither trusts what it checks: the witness is made
// without the reader, the document with the parser that builds the site.

namespace commonplace {
namespace {

// Letters and figures, folded, with the place in the pieces or passages they come from.
struct Letters {
  std::string text;
  std::vector<std::pair<std::size_t, SourceSpot>> origins;  // from which byte on

  void add(std::string_view words, SourceSpot spot = {}) {
    origins.emplace_back(text.size(), spot);
    const std::string folded = fold(words);
    std::size_t letters = 0;  // from where on they stand without anything between
    for (std::size_t at = 0; at < folded.size();) {
      const std::size_t begin = at;
      if (is_word_character(next_character(folded, at))) continue;
      text.append(folded, letters, begin - letters);
      letters = at;
    }
    text.append(folded, letters);
  }

  SourceSpot spot_at(std::size_t at) const {
    const auto next = std::ranges::upper_bound(origins, at, {}, &std::pair<std::size_t, SourceSpot>::first);
    return next == origins.begin() ? SourceSpot{} : std::prev(next)->second;
  }
};

std::optional<Difference> compare(const Letters& expected, const Letters& found, std::string part) {
  if (expected.text == found.text) return std::nullopt;
  const auto [a, b] = std::ranges::mismatch(expected.text, found.text);
  const auto at = static_cast<std::size_t>(a - expected.text.begin());
  constexpr std::size_t shown = 40;
  return Difference{std::move(part), expected.spot_at(at), expected.text.substr(at, shown),
                    found.text.substr(at, shown)};
}

void add_piece(Letters& letters, const Piece& piece) {
  // What is said of a picture, or of the text, is not printed.
  if (piece.kind == PieceKind::remark || piece.kind == PieceKind::picture) return;
  letters.add(cleaned(piece.words).text, piece.spot);
  for (const auto& row : piece.rows)
    for (const InkedText& cell : row) letters.add(cleaned(cell).text, piece.spot);
}

std::optional<Difference> check_reader(const Manuscript& manuscript) {
  Letters witness, pieces;
  for (const WitnessPart& part : manuscript.witness) witness.add(cleaned({part.words, {}}).text);
  for (const Piece& piece : manuscript.pieces) {
    pieces.add(piece.bullet, piece.spot);
    add_piece(pieces, piece);
  }
  return compare(witness, pieces, "the reading");
}

const DraftNote* note_of(const Draft& draft, std::string_view label) {
  const auto found = std::ranges::find(draft.notes, label, &DraftNote::label);
  return found == draft.notes.end() ? nullptr : &*found;
}

// A text with the signs of its notes as they are printed.
void add_text(Letters& letters, const RichText& text, const Draft& draft) {
  std::string words;
  std::size_t at = 0;
  for (const Mark& mark : text.marks) {
    if (mark.kind != MarkKind::note) continue;
    words += text.text.substr(at, mark.range.begin - at);
    if (const DraftNote* note = note_of(draft, mark.target)) words += note->sign;
    at = mark.range.begin;
  }
  letters.add(words + text.text.substr(at));
}

std::optional<Difference> check_body(const Manuscript& manuscript, const Draft& draft,
                                     const Document& document) {
  Letters expected, found;
  for (std::size_t i = 0; i < manuscript.pieces.size(); ++i) {
    const PieceKind kind = manuscript.pieces[i].kind;
    const bool words = kind == PieceKind::text || kind == PieceKind::item || kind == PieceKind::table ||
                       kind == PieceKind::note;
    if (draft.fates[i].fate == Fate::body && words) add_piece(expected, manuscript.pieces[i]);
  }
  for (const Block& block : document.body.blocks) {
    if (block.kind == BlockKind::heading) add_text(found, document.body.headings[block.index].title, draft);
    if (block.kind == BlockKind::passage) add_text(found, document.body.passages[block.index].body, draft);
  }
  return compare(expected, found, "the text");
}

std::optional<Difference> check_notes(const Manuscript& manuscript, const Draft& draft,
                                      const Document& document) {
  Letters expected, found;
  for (std::size_t i = 0; i < manuscript.pieces.size(); ++i)
    if (draft.fates[i].fate == Fate::note) add_piece(expected, manuscript.pieces[i]);
  for (const DraftNote& note : draft.notes) {
    found.add(note.printed);
    const auto read = std::ranges::find(document.body.notes, note.label, &Note::label);
    if (read != document.body.notes.end()) add_text(found, read->body, draft);
  }
  return compare(expected, found, "the footnotes");
}

}  // namespace

std::optional<Difference> self_check(const Manuscript& manuscript, const Draft& draft,
                                     const Document& document) {
  if (auto difference = check_reader(manuscript)) return difference;
  if (auto difference = check_body(manuscript, draft, document)) return difference;
  return check_notes(manuscript, draft, document);
}

}  // namespace commonplace
