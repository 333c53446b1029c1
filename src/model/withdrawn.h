#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/name.h"
#include "model/date.h"
#include "model/ids.h"

namespace commonplace {

// What is left of a document that was withdrawn: enough for a page at its address that says so, and nothing
// of its text, so that none can be published by mistake.
struct Withdrawn {
  DocumentId id;
  SourcePath source;
  Url url;
  std::string_view kind;  // id of one of document_kinds()
  std::optional<int> number;
  std::string title;
  Dates dates;
  std::string reason;
  std::optional<Date> on;
  friend bool operator==(const Withdrawn&, const Withdrawn&) = default;
};

}  // namespace commonplace
