#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "import/docx/body.h"
#include "import/docx/tables.h"

namespace commonplace {

void DocxBody::read_table(pugi::xml_node node) {
  add_unended();
  const std::vector<pugi::xml_node> rows = all_within(node, "tr");
  if (!in_cell_ && only_places_words(node, rows, styles_, in_front_)) {
    for (const pugi::xml_node row : rows) {
      for (const pugi::xml_node cell : all_within(row, "tc")) {
        read_blocks(cell);
        add_unended();
      }
    }
    return;
  }
  Piece table;
  table.kind = PieceKind::table;
  table.spot.line = line_ + 1;
  table.gap_above = static_cast<float>(std::exchange(empty_paragraphs_, 0));
  std::vector<Piece> asides;
  bool in_head = true;
  for (const pugi::xml_node row : rows) {
    std::vector<InkedText> cells = read_cells(row, asides);
    in_head = in_head && is_header_row(row);
    if (in_head && !table.rows.empty())
      merge_head_rows(table.rows.front(), cells);
    else
      table.rows.push_back(std::move(cells));
  }
  if (!table.rows.empty()) pieces_.push_back(std::move(table));
  std::ranges::move(asides, std::back_inserter(pieces_));
  space_below_ = 0;
}

// Cells that span columns are followed by empty ones, so that every row has as many.
std::vector<InkedText> DocxBody::read_cells(pugi::xml_node row, std::vector<Piece>& asides) {
  std::vector<InkedText> cells(columns_before(row));
  const bool was_in_cell = std::exchange(in_cell_, true);
  for (const pugi::xml_node cell : all_within(row, "tc")) {
    std::vector<Piece> before = std::exchange(pieces_, {});
    read_blocks(cell);
    add_unended();
    cells.push_back(joined(std::exchange(pieces_, std::move(before)), asides));
    cells.resize(cells.size() + columns_of_cell(cell) - 1);
  }
  in_cell_ = was_in_cell;
  empty_paragraphs_ = 0;
  return cells;
}

}  // namespace commonplace
