#pragma once

#include <vector>

#include "import/pdf/marks.h"
#include "import/pdf/page.h"

namespace commonplace {

// Tags the words that bookmarks lead to as headings of their level.
void tag_bookmarks(const std::vector<PdfBookmark>& bookmarks, PdfFile& file);

}  // namespace commonplace
