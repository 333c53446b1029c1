#pragma once

#include <string_view>

#include "base/diagnostic.h"
#include "import/manuscript.h"

namespace commonplace {

// Reads a Word document: styles, lists, tables, notes, links; tracked changes accepted, comments as
// remarks. Notes stand behind the body in the order of their signs, heads and feet behind them. Numbers
// that Word counts for headings are left out, as are words within charts and SmartArt. One that is damaged or
// dangerous (more than its share of bytes, entities of its own) is an error with what to do, and the
// manuscript is empty. `source` is what messages call the file.
Manuscript read_docx(std::string_view bytes, const SourcePath& source, Diagnostics& diagnostics);

}  // namespace commonplace
