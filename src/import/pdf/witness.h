#pragma once

#include <string_view>
#include <vector>

#include "import/manuscript.h"

namespace commonplace {

// The words of each page in the order in which the PDF draws them, from the file itself and by none of the
// ways of the reader: what the draft is held against.
std::vector<WitnessPart> read_pdf_witness(std::string_view bytes);

}  // namespace commonplace
