#pragma once

#include <vector>

#include "import/pdf/lines.h"

namespace commonplace {

// The words of a page in their parts: running heads and page numbers, and the rest.
struct PdfPageParts {
  std::vector<PdfRow> heads, feet;    // from top to bottom
  std::vector<const PdfWord*> words;  // what runs from left to right, and is no running line
  std::vector<const PdfWord*> askew;  // stamps along the edge, watermarks
};

// Parts of all pages. A line at the top or bottom edge is a running line when most other pages, or
// those on the same side of the spread, have the same there, figures apart.
std::vector<PdfPageParts> part_running_lines(const std::vector<PdfPage>& pages);

}  // namespace commonplace
