#pragma once

#include <string_view>

#include "parse/faults.h"
#include "parse/source_text.h"

namespace commonplace {

// Looks at raw HTML that stands in a text. Comments are let through: they are for those who write
// (`<!-- review: ... -->`, which the importer leaves, is a warning until someone settles it).
// Everything else is an error at `spot`, with what to write instead. True when all of it is comments.
bool check_html(std::string_view html, Spot spot, Faults& faults);

}  // namespace commonplace
