#pragma once

#include <string_view>
#include <vector>

#include "base/range.h"
#include "model/date.h"

namespace commonplace {

struct FoundDates {
  Range range;  // with the weekday before them
  Dates dates;
  bool is_ambiguous = false;  // 3/9/2017: read as March 9, as Americans write
};

// The dates in a text, in order: "November 9–10, 2022", "Thursday, March 9, 10, and 11, 2017",
// "Nov. 30-December 1, 2021", "9 March 2017", "9 y 10 de marzo de 2017", "3/9/2017", "2022-11-09" and
// "October 2019". A year alone is none.
std::vector<FoundDates> find_dates(std::string_view text);

}  // namespace commonplace
