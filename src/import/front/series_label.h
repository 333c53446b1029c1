#pragma once

#include <optional>
#include <string_view>

#include "base/range.h"

namespace commonplace {

// What a document of a series calls itself: "Meeting 51 Summary", "Summary of the 51st Meeting",
// "Case study".
struct SeriesLabel {
  std::string_view kind;  // id of one of document_kinds()
  std::optional<int> number;
  Range range;  // of its words
};

// The label in a line, with a number or filling it alone.
std::optional<SeriesLabel> find_label(std::string_view line);

}  // namespace commonplace
