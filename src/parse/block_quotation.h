#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"

namespace commonplace {

// A block quotation taken apart: the paragraphs of what is said, without quotation marks around
// them, and the attribution behind a dash at its end, as printed; empty when there is none.
struct BlockQuotation {
  std::vector<Range> parts;
  std::string attribution;
};

BlockQuotation read_block_quotation(std::string_view text);

}  // namespace commonplace
