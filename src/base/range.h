#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace commonplace {

// Bytes [begin, end) of a UTF-8 text; both ends are on character boundaries.
struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool empty() const { return begin == end; }
  bool overlaps(Range other) const { return begin < other.end && other.begin < end; }
  bool contains(Range other) const { return begin <= other.begin && other.end <= end; }
  std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
  friend auto operator<=>(const Range&, const Range&) = default;
};

inline Range range_of(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace commonplace
