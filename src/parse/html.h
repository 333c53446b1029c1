#pragma once

#include <string_view>

#include "parse/faults.h"
#include "parse/source_text.h"

namespace commonplace {

// Checks raw HTML in a text. Comments are allowed: they are for authors (`<!-- review: ... -->`, which
// the importer writes, is a warning until someone resolves it). Everything else is an error at `spot`,
// with help on what to write instead, and so is a comment without an end. Returns true if all of it is
// comments.
bool check_html(std::string_view html, Spot spot, Faults& faults);

// Whether a comment, in a text or in YAML, marks something for review: `review: ...`.
bool is_review(std::string_view comment);

}  // namespace commonplace
