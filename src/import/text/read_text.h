#pragma once

#include <string_view>

#include "base/diagnostic.h"
#include "import/manuscript.h"

namespace commonplace {

// Reads rough text or Markdown as converters leave it. Pieces are what stands between empty lines, and
// single lines where a line says what it is (`#`, a bullet, tabs). Bytes that are no UTF-8 text, or far
// too many, are an error, and the manuscript is empty. `source` is what messages call the file.
Manuscript read_text(std::string_view bytes, const SourcePath& source, Diagnostics& diagnostics);

}  // namespace commonplace
