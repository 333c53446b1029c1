#pragma once

#include <string_view>

#include "base/diagnostic.h"
#include "import/manuscript.h"

namespace commonplace {

// Reads a PDF with its fonts and positions: columns in reading order, tables by their cells, running
// lines as such, items where bullets are drawn, links to the web, pictures. Of its own marks of structure
// (tagged PDF) it takes none. Stamps that do not run from left to right are running lines. One that is
// damaged, locked, or a scan without text is an error with what to do, and the manuscript is empty.
// `source` is what messages call the file.
Manuscript read_pdf(std::string_view bytes, const SourcePath& source, Diagnostics& diagnostics);

}  // namespace commonplace
