#include "search/row_set.h"

#include <doctest/doctest.h>

using namespace commonplace;

using Ranges = std::vector<RowRange>;

TEST_CASE("ranges are put in order, joined where they touch, and left out where they are empty") {
  CHECK(RowSet::of({{7, 9}, {1, 2}, {3, 4}, {12, 11}, {8, 20}}).ranges() == Ranges{{1, 4}, {7, 20}});
  CHECK(RowSet::of({}).ranges().empty());
}

TEST_CASE("both ends of a range are in the set, its neighbours are not") {
  const RowSet set = RowSet::of({{3, 5}, {9, 9}});
  std::vector<std::int64_t> inside;
  for (std::int64_t row = 0; row < 12; ++row) {
    if (set.contains(row)) inside.push_back(row);
  }
  CHECK(inside == std::vector<std::int64_t>{3, 4, 5, 9});
}

TEST_CASE("an intersection holds what both hold, a complement what the set does not") {
  const RowSet a = RowSet::of({{1, 5}, {8, 12}, {20, 30}}), b = RowSet::of({{4, 9}, {11, 11}, {30, 40}});
  CHECK(a.intersected_with(b).ranges() == Ranges{{4, 5}, {8, 9}, {11, 11}, {30, 30}});
  CHECK(a.complement().complement().ranges() == a.ranges());
  CHECK(a.intersected_with(a.complement()).ranges().empty());
  CHECK(RowSet::everything().complement().ranges().empty());
}
