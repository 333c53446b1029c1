#pragma once

#include <deque>
#include <map>
#include <string>

#include <qpdf/QPDF.hh>

#include "import/pdf/drawing.h"
#include "import/pdf/page.h"

namespace commonplace {

// What the structure tree of a tagged PDF says of each stretch of marked content.
struct TaggedContent {
  std::map<MarkedContent, const PdfTag*> tags;
  std::map<MarkedContent, std::string> alternates;  // words in place of a picture
};

// Reads the structure tree (ISO 32000-1, 14.7 and 14.8). The tags are added to `tags`, which keeps them.
TaggedContent read_structure_tree(QPDF& file, std::deque<PdfTag>& tags);

}  // namespace commonplace
