#pragma once

#include <string_view>
#include <vector>

#include "import/pdf/page.h"

namespace commonplace {

// An entry of the outline that a viewer shows beside the pages.
struct PdfBookmark {
  std::string title;
  int level = 1;         // from 1
  std::size_t page = 0;  // from 0
};

// Adds what qpdf can tell of the pages and poppler cannot: links to addresses, pictures, what is drawn, the
// tags of words, and which pages are damaged. Words do not depend on it: what cannot be read is left away.
// Bookmarks are given back, since the words they lead to are found by lines.
std::vector<PdfBookmark> read_pdf_marks(std::string_view bytes, PdfFile& file);

}  // namespace commonplace
