#pragma once

#include <string_view>
#include <vector>

#include "base/range.h"
#include "model/date.h"

namespace commonplace {

struct FoundDates {
  Range range;
  Dates dates;
};

// Dates as English prints them, in order: "November 9–10, 2022", "Nov. 30-December 1, 2021",
// "9 March 2017", "October 2019", "2022-11-09". A year alone is none.
std::vector<FoundDates> find_dates(std::string_view text);

}  // namespace commonplace
