#pragma once

#include <cstdint>
#include <string>

#include "text/dates.h"

namespace commonplace {

// Empty when `name` is a time zone such as `America/Los_Angeles`; else the nearest name that is one, or
// `?` when none is near.
std::string better_time_zone(const std::string& name);

// The day in that time zone, `seconds` after the beginning of 1970 in UTC.
CalendarDay day_in_time_zone(const std::string& name, std::int64_t seconds);

}  // namespace commonplace
