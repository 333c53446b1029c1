#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/range.h"

namespace commonplace {

// An address that stands in a text without any signs of a link, as GitHub's Markdown reads it:
// https://example.org/a, www.example.org, someone@example.org. The range is what is shown.
struct BareAddress {
  Range range;
  std::string target;
};

// The first one that begins at `from` or later.
std::optional<BareAddress> find_bare_address(std::string_view text, std::size_t from);

}  // namespace commonplace
