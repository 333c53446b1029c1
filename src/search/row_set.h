#pragma once

#include <cstdint>
#include <vector>

namespace commonplace {

struct RowRange {
  std::int64_t first = 0;
  std::int64_t last = 0;  // included
  friend auto operator<=>(const RowRange&, const RowRange&) = default;
};

// A set of rowids, kept as ranges: what a filter lets through. A document is one range, so that a
// set over ten thousand documents stays small and contains() is a binary search.
class RowSet {
 public:
  // Ranges in any order; they may overlap, and those with last < first are empty.
  static RowSet of(std::vector<RowRange> ranges);
  static RowSet everything();

  bool contains(std::int64_t row) const;
  RowSet intersected_with(const RowSet& other) const;
  RowSet complement() const;

  // In order, apart from one another by at least one row.
  const std::vector<RowRange>& ranges() const { return ranges_; }

 private:
  std::vector<RowRange> ranges_;
};

}  // namespace commonplace
