#pragma once

#include <vector>

#include "import/pdf/lines.h"

namespace commonplace {

// What is read from top to bottom before the eye goes on elsewhere: a column, or what stands above or
// below columns.
using PdfColumn = std::vector<PdfRow>;

// The lines of a page as columns in reading order. `shapes` are the page's: a line drawn across two
// columns makes them a table, which stays in one.
std::vector<PdfColumn> find_columns(std::vector<PdfLine> lines, const std::vector<Box>& shapes);

}  // namespace commonplace
