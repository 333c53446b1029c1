#include "import/pdf/pieces.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "import/pdf/charts.h"
#include "import/pdf/page_reading.h"
#include "text/words.h"

namespace commonplace {
namespace {

bool is_skipped(const Piece& piece) {
  return piece.kind == PieceKind::left_out || piece.kind == PieceKind::page_end ||
         piece.kind == PieceKind::picture;
}

bool is_same_row(const std::vector<InkedText>& a, const std::vector<InkedText>& b) {
  return std::ranges::equal(a, b, {}, &InkedText::text, &InkedText::text);
}

// A table that goes on over a page is one. Its head, printed again, is left out.
void join_tables(std::vector<Piece>& pieces) {
  std::size_t last = pieces.size();  // the table that the pieces before end with
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    Piece& piece = pieces[i];
    if (is_skipped(piece)) continue;
    const bool table = piece.kind == PieceKind::table;
    const bool goes_on = table && last < i && pieces[last].spot.page + 1 == piece.spot.page &&
                         pieces[last].rows.front().size() == piece.rows.front().size();
    if (!goes_on) {
      last = table ? i : pieces.size();
      continue;
    }
    Piece& whole = pieces[last];
    const bool head_again = is_same_row(whole.rows.front(), piece.rows.front());
    std::move(piece.rows.begin() + (head_again ? 1 : 0), piece.rows.end(), std::back_inserter(whole.rows));
    InkedText head;
    if (head_again)
      for (const InkedText& cell : piece.rows.front())
        head.text += (head.text.empty() ? "" : " ") + cell.text;
    Piece left;
    left.kind = PieceKind::left_out;
    left.spot = piece.spot;
    left.reason = "head of a table, printed again";
    left.words = std::move(head);
    piece = std::move(left);
    whole.spot.page = piece.spot.page;  // for the next page
  }
  std::erase_if(pieces, [](const Piece& piece) {
    return piece.kind == PieceKind::left_out && piece.words.text.empty();
  });
}

// Nothing when no page has notes in its margin.
std::string text_beside_margins(const std::vector<std::vector<PdfColumn>>& pages) {
  std::string text;
  bool margins = false;
  for (const auto& columns : pages) {
    for (const PdfColumn& column : columns) {
      for (const PdfRow& row : column) {
        const PdfLine line = joined(row);
        margins = margins || line.in_margin;
        if (line.in_margin) continue;
        for (const std::string& word : folded_words(line.text())) text += word + " ";
      }
    }
  }
  return margins ? text : std::string();
}

}  // namespace

std::vector<Piece> pdf_pieces(PdfFile& file) {
  std::vector<PdfPage> pages;
  std::vector<int> numbers;
  for (std::size_t i = 0; i < file.pages.size(); ++i) {
    std::vector<PdfPage> parts = take_turned_parts(file.pages[i]);
    pages.push_back(std::move(file.pages[i]));
    std::ranges::move(parts, std::back_inserter(pages));
    numbers.resize(pages.size(), static_cast<int>(i) + 1);
  }
  std::vector<PdfPageParts> parts = part_page_edges(pages);
  std::vector<std::vector<PdfColumn>> columns;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    std::vector<PdfLine> lines = find_lines(parts[i].words);
    pages[i].charts = find_charts(pages[i], lines);
    for (const Box& chart : pages[i].charts) pages[i].pictures.push_back({chart, nullptr, ""});
    std::erase_if(lines, [&](const PdfLine& line) {
      const bool inside = std::ranges::any_of(pages[i].charts, [&](const Box& chart) {
        return chart.holds(line.box.centre_x(), line.box.centre_y());
      });
      if (inside) parts[i].labels.push_back(line);
      return inside;
    });
    columns.push_back(find_columns(std::move(lines), pages[i].shapes));
  }
  const PdfTypography typography(columns);
  const PdfContents contents(columns);
  PdfReading reading{typography, contents, {}, {}, text_beside_margins(columns)};
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    std::ranges::move(read_page_pieces({pages[i], numbers[i], parts[i], columns[i]}, reading),
                      std::back_inserter(pieces));
    if (i + 1 < pages.size() && numbers[i + 1] == numbers[i]) continue;
    Piece& end = pieces.emplace_back();
    end.kind = PieceKind::page_end;
    end.spot = {numbers[i], 0};
  }
  join_tables(pieces);
  return pieces;
}

}  // namespace commonplace
