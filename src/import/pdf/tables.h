#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "import/pdf/columns.h"

namespace commonplace {

// A table among the rows of a column.
struct PdfTable {
  std::size_t begin = 0, end = 0;                        // rows of the column it takes
  std::vector<std::vector<std::vector<PdfLine>>> cells;  // by row and column, the lines of each
};

// The tables of a column from top to bottom: what the file tags as one, else a grid that is drawn
// (ruled_tables.h), else cells under one another. Of two
// columns only a table with a bold head, with rules between its rows (`shapes`), or with cells that keep to
// two edges is one.
std::vector<PdfTable> find_tables(const PdfColumn& column, const std::vector<Box>& shapes);

// Whether a word is a bullet or number of an item: `•`, `3.`, `(b)`, `iv)`.
bool is_item_mark(std::string_view word);

// Whether a line begins with one.
bool begins_item(const PdfLine& line);

// The same, but what may as well be part of a sentence: a dash, a number at the end of a sentence, `o`.
bool begins_weak_item(const PdfLine& line);

}  // namespace commonplace
