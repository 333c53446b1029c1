#pragma once

#include <string>
#include <vector>

#include "import/pdf/page.h"

namespace commonplace {

// Words that stand side by side without a wide gap: a line of a column, a cell, or part of one.
// Points into the page it was made of.
struct PdfLine {
  std::vector<const PdfWord*> words;  // from left to right
  Box box;                            // of the letters of most size; a raised figure does not widen it
  double size = 0;                    // of most letters
  bool in_margin = false;             // of a note in the margin, or a quotation pulled out

  bool is_raised(const PdfWord& word) const;
  bool all_bold() const;
  std::string text() const;   // words with one space between
  const PdfTag* tag() const;  // of its first word that has one
};

// What stands at one height, from left to right.
using PdfRow = std::vector<PdfLine>;

// The words of a page that run from left to right, as lines in no order.
std::vector<PdfLine> find_lines(const std::vector<const PdfWord*>& words);

// Lines at one height side by side, rows from top to bottom.
std::vector<PdfRow> find_rows(std::vector<PdfLine> lines);

// A row as one line.
PdfLine joined(const PdfRow& row);

}  // namespace commonplace
