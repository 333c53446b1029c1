#pragma once

#include <string>

namespace commonplace {

// For readers, by ICU in `locale`: "November 9 – 10, 2022" (thin spaces around the dash), "October 2019",
// "March 7, 2013". Plain numbers, so that this room does not depend on model; month and day are 0 when
// unknown.
struct CalendarDay {
  int year = 0;
  int month = 0;
  int day = 0;
};
std::string readable_date(CalendarDay day, const std::string& locale);
std::string readable_interval(CalendarDay start, CalendarDay end, const std::string& locale);

// "January" for 1; throws std::out_of_range outside 1..12.
std::string month_name(int month, const std::string& locale);

}  // namespace commonplace
