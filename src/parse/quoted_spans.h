#pragma once

#include <string_view>
#include <vector>

#include "base/range.h"

namespace commonplace {

// Words between double quotation marks: with the marks, and without them.
struct QuotedSpan {
  Range outer;
  Range inner;
};

// The outermost spans of a text, in order: “ ” and " ", also mixed pairs. Marks that are never
// closed, and empty pairs, make no span. Single marks are left alone: they are apostrophes or stand
// inside.
std::vector<QuotedSpan> find_quoted_spans(std::string_view text);

}  // namespace commonplace
