#pragma once

#include <string_view>
#include <vector>

#include "import/pdf/page.h"

namespace commonplace {

// Adds what qpdf can tell of the pages and poppler cannot: links to addresses, pictures, and what is
// drawn. Words do not depend on it: what cannot be read is left away.
void read_pdf_marks(std::string_view bytes, std::vector<PdfPage>& pages);

}  // namespace commonplace
