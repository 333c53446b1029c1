#include "index/row_parts.h"

#include "search/packed.h"

namespace commonplace {

std::vector<std::string> parts_of_rows(const std::vector<std::int64_t>& rows, std::size_t part_bytes) {
  std::vector<std::string> parts;
  std::int64_t before = 0;
  for (const std::int64_t row : rows) {
    if (parts.empty() || parts.back().size() >= part_bytes) {
      parts.emplace_back();
      before = 0;
    }
    append_number(parts.back(), static_cast<std::uint64_t>(row - before));
    before = row;
  }
  return parts;
}

}  // namespace commonplace
