#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "import/text/text_lines.h"

namespace commonplace {

// A table in a rough text, as cells of its lines; no rows when there is none.
struct TableLines {
  std::size_t end = 0;  // the line behind it
  std::vector<std::vector<std::string_view>> rows;
};

// Finds tables whose cells are divided by tabs, or by `|` with a `|---|` below the first line:
//
//   Year    Schools        | Year | Schools |
//   2019    4              |------|---------|
//                          | 2019 | 4       |
//
// A line without a tab amid others is a row of one cell.
class DividedTables {
 public:
  // `lines` must outlive this.
  explicit DividedTables(const std::vector<TextLine>& lines) : lines_(lines), tabs_from_(count_tabs()) {}

  // The table that begins at a line.
  TableLines at(std::size_t line) const;

 private:
  // The lines of a table: up to the last that is divided, and how many of them are.
  struct Rows {
    std::size_t end = 0, divided = 0;
  };

  bool is_divided(std::size_t line, char divider) const;
  Rows rows_of_pipes(std::size_t begin) const;
  std::vector<Rows> count_tabs() const;

  const std::vector<TextLine>& lines_;
  std::vector<Rows> tabs_from_;  // from each line on to the end of its block
};

}  // namespace commonplace
