#include "search/row_set.h"

#include <algorithm>
#include <limits>

#include "base/small_sort.h"

namespace commonplace {
namespace {

// Far from the ends of the type, so that one more and one less never overflow.
constexpr RowRange all_rows{0, std::numeric_limits<std::int64_t>::max() / 2};

}  // namespace

RowSet RowSet::of(std::vector<RowRange> ranges) {
  small_sort(ranges);
  RowSet set;
  for (const RowRange range : ranges) {
    if (range.last < range.first) continue;
    if (!set.ranges_.empty() && range.first <= set.ranges_.back().last + 1) {
      set.ranges_.back().last = std::max(set.ranges_.back().last, range.last);
    } else {
      set.ranges_.push_back(range);
    }
  }
  return set;
}

RowSet RowSet::everything() {
  return of({all_rows});
}

bool RowSet::contains(std::int64_t row) const {
  const auto after = std::ranges::upper_bound(ranges_, row, {}, &RowRange::first);
  return after != ranges_.begin() && row <= std::prev(after)->last;
}

RowSet RowSet::intersected_with(const RowSet& other) const {
  std::vector<RowRange> shared;
  auto a = ranges_.begin(), b = other.ranges_.begin();
  while (a != ranges_.end() && b != other.ranges_.end()) {
    shared.push_back({std::max(a->first, b->first), std::min(a->last, b->last)});
    if (a->last < b->last) {
      ++a;
    } else {
      ++b;
    }
  }
  return of(std::move(shared));
}

RowSet RowSet::complement() const {
  std::vector<RowRange> gaps;
  std::int64_t next = all_rows.first;
  for (const RowRange range : ranges_) {
    gaps.push_back({next, range.first - 1});
    next = range.last + 1;
  }
  gaps.push_back({next, all_rows.last});
  return of(std::move(gaps));
}

}  // namespace commonplace
