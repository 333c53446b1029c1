#pragma once

#include <vector>

#include "import/manuscript.h"
#include "import/pdf/page.h"

namespace commonplace {

// The pieces of a PDF in reading order: page by page, column by column.
std::vector<Piece> pdf_pieces(PdfFile& file);

}  // namespace commonplace
