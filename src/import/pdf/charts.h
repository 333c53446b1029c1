#pragma once

#include <vector>

#include "import/pdf/lines.h"

namespace commonplace {

// Whether a box is within a picture or chart of the page, or close to one.
bool is_near_picture(const PdfPage& page, const Box& box);

// Charts that are drawn, not pictures: bars and curves, with few words among them. Their boxes.
std::vector<Box> find_charts(const PdfPage& page, const std::vector<PdfLine>& lines);

}  // namespace commonplace
