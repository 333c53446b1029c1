#pragma once

#include <cstddef>
#include <vector>

#include "import/pdf/columns.h"

namespace commonplace {

// A table among the rows of a column.
struct PdfTable {
  std::size_t begin = 0, end = 0;                        // rows of the column it takes
  std::vector<std::vector<std::vector<PdfLine>>> cells;  // by row and column, the lines of each
};

// The tables of a column from top to bottom, known by cells that stand under one another. Of two
// columns only a table with a bold head is one: else it may be a list of names or a table of contents.
std::vector<PdfTable> find_tables(const PdfColumn& column);

// Whether a line begins with a bullet or number, `•` or `3.`.
bool begins_item(const PdfLine& line);

}  // namespace commonplace
