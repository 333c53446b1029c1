#pragma once

#include <string_view>

#include "base/diagnostic.h"
#include "import/manuscript.h"

namespace commonplace {

// Reads a PDF by its tags and bookmarks where it has them, and by fonts, positions and drawn lines: columns
// in reading order, tables, lists, notes, links to the web, pictures. What is printed at the edges of most
// pages, and stamps that run across a page, are pieces left out. A damaged or locked file, or a scan without
// text, is an error with what to do, and the manuscript is empty. `source` is what messages call the file.
Manuscript read_pdf(std::string_view bytes, const SourcePath& source, Diagnostics& diagnostics);

}  // namespace commonplace
