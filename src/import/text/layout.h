#pragma once

#include <deque>
#include <string>
#include <vector>

#include "import/text/text_lines.h"

namespace commonplace {

// The lines of a text that keeps the layout of a page by blanks (`pdftotext -layout`), in reading order:
// columns one after the other with an empty line between, rows of tables with a tab between their cells.
// `made` keeps the words of lines that had to be made anew.
std::vector<TextLine> read_layout(std::vector<TextLine> lines, std::deque<std::string>& made);

}  // namespace commonplace
