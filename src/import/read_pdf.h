#pragma once

#include <string_view>

#include "base/diagnostic.h"
#include "import/manuscript.h"

namespace commonplace {

// Reads a PDF with its fonts and positions. One that is damaged, encrypted, or a scan without text is
// an error with what to do, and the manuscript is empty. `source` is what messages call the file.
Manuscript read_pdf(std::string_view bytes, const SourcePath& source, Diagnostics& diagnostics);

}  // namespace commonplace
