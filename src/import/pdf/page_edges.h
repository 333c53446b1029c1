#pragma once

#include <string>
#include <vector>

#include "import/pdf/lines.h"

namespace commonplace {

// A row at a page's edge that is no part of the text, and why.
struct PdfEdgeRow {
  PdfRow row;
  std::string reason;
};

// The words of a page in their parts: what is left out at its edges, and the rest.
struct PdfPageParts {
  std::vector<PdfEdgeRow> heads, feet;  // from top to bottom
  std::vector<const PdfWord*> words;    // what runs from left to right, and is part of the text
  std::vector<const PdfWord*> askew;    // stamps along the edge, watermarks, labels of an axis
  std::vector<PdfLine> labels;          // of the page's charts
};

// Parts of all pages: running headers and footers by the rule of running_lines.h and by the tags of the
// file, and the imprint at the foot of a page that a sentence goes on across.
std::vector<PdfPageParts> part_page_edges(const std::vector<PdfPage>& pages);

}  // namespace commonplace
