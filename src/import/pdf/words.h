#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "import/pdf/page.h"

namespace commonplace {

// The pages of a PDF with their words, by poppler. Nothing, and an error with what to do, when it is
// damaged or needs a password. Bold and italic are known by the names of fonts.
std::optional<PdfFile> read_pdf_words(std::string_view bytes, const SourcePath& source,
                                      Diagnostics& diagnostics);

}  // namespace commonplace
