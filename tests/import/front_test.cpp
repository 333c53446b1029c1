#include <sstream>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "base/ascii.h"
#include "import/draft/draft.h"
#include "import/outline/structure.h"
#include "render/golden.h"

namespace commonplace {
namespace {

// A first page, a piece to a line. Before its words a piece may have what a format tells: {title}, {2.4} for
// its size over that of the text, {italic}, {bold}; {page} ends a page, | parts cells of a row, an empty line
// is a gap. The first lines may be {kind: ...}, {file: ...} and {property: ...}.
struct FirstPage {
  Manuscript manuscript;
  std::string kind, file;
};

void take_mark(const std::string& mark, FirstPage& page, Piece& piece) {
  if (mark.starts_with("kind: ")) page.kind = mark.substr(6);
  if (mark.starts_with("file: ")) page.file = mark.substr(6);
  if (mark.starts_with("property: ")) page.manuscript.title = mark.substr(10);
  if (mark == "page") piece.kind = PieceKind::page_end;
  if (mark == "table") piece.kind = PieceKind::table;
  if (mark == "bold") piece.words.inks.push_back({InkKind::bold, {}, {}});
  if (mark == "italic") piece.words.inks.push_back({InkKind::italic, {}, {}});
  if (mark == "title" || mark == "subtitle" || mark.starts_with("heading") || mark == "caption" ||
      mark == "author")
    piece.style = mark;
  if (mark[0] >= '0' && mark[0] <= '9') piece.size = std::stof(mark);
}

FirstPage first_page_of(const std::string& source) {
  FirstPage page;
  std::istringstream in(source);
  float gap = 0;
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty()) {
      ++gap;
      continue;
    }
    Piece piece;
    piece.spot.line = number;
    while (line.starts_with('{')) {
      const std::size_t end = line.find('}');
      take_mark(line.substr(1, end - 1), page, piece);
      line = line.substr(end + 1);
    }
    line = trimmed(line);
    for (Ink& ink : piece.words.inks) ink.range = range_of(0, line.size());
    if (piece.kind == PieceKind::table) {
      piece.rows.emplace_back();
      std::istringstream cells(line);
      for (std::string cell; std::getline(cells, cell, '|');)
        piece.rows.back().push_back({std::string(trimmed(cell)), {}});
    } else {
      constexpr std::string_view cut = "⏎";  // as dump() shows where the source began a new line
      for (std::size_t at = line.find(cut); at != std::string::npos; at = line.find(cut))
        line.replace(at, cut.size(), "\n");
      piece.words.text = line;
    }
    if (line.empty() && piece.kind == PieceKind::text) continue;
    piece.gap_above = std::exchange(gap, 0.0F);
    page.manuscript.pieces.push_back(std::move(piece));
  }
  return page;
}

Knowledge bay() {
  Knowledge knowledge;
  Entity district;
  district.id = {"otter-bay-unified"};
  district.kind = "district";
  district.name.value = "Otter Bay Unified School District";
  knowledge.entities.push_back(district);
  return knowledge;
}

std::string front_of(const std::string& source) {
  FirstPage page = first_page_of(source);
  Piece& prose = page.manuscript.pieces.emplace_back();
  prose.words.text =
      "The members of the group met for two days and spoke about what the tides had brought to each of the "
      "harbors "
      "along the coast, and what they had taken away.";
  prose.gap_above = 1;
  const Draft draft = structure(page.manuscript, bay(), {page.kind, page.file});
  const DraftFront& front = draft.front;
  std::string out = fmt::format("{}{} “{}”\n", front.kind,
                                front.number ? fmt::format(" {}", *front.number) : "", front.title);
  if (front.dates) out += iso(*front.dates) + "\n";
  if (!front.place.empty()) out += "place " + front.place + "\n";
  for (const Author& one : front.authors) out += fmt::format("by {} ({})\n", one.name, one.affiliation);
  if (!front.publisher.empty()) out += "publisher " + front.publisher + "\n";
  if (!front.note.empty()) out += "note " + front.note + "\n";
  for (const auto& one : front.reviews)
    if (!one.review.text.starts_with("not found") && one.key != "summary")
      out += fmt::format("review {}: {}\n", one.key, one.review.text);
  for (const DraftBlock& block : draft.blocks)
    for (const Review& one : block.reviews)
      out += fmt::format("review of “{}”: {}\n", block.words.text, one.text);
  for (std::size_t i = 0; i + 1 < draft.fates.size(); ++i) {
    if (draft.fates[i].fate == Fate::left_out)
      out += "left out " + page.manuscript.pieces[i].words.text + "\n";
    if (draft.fates[i].fate == Fate::body && page.manuscript.pieces[i].kind != PieceKind::page_end)
      out += "body " + page.manuscript.pieces[i].words.text + "\n";
  }
  return out;
}

TEST_CASE("front matter is found on first pages of many forms") {
  testing::check_cases("fronts.txt", front_of);
}

}  // namespace
}  // namespace commonplace
