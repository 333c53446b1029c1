#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace commonplace {

// A list of ascending rows, cut into parts of about `part_bytes` that are packed each by itself (unpack_rows
// in packed.h). A long list in one row would spill onto overflow pages, which a browser could fetch only one
// after the other, and as a key of an inner page it would be read in full for each comparison. No rows are no
// parts.
std::vector<std::string> parts_of_rows(const std::vector<std::int64_t>& rows, std::size_t part_bytes);

}  // namespace commonplace
