#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace commonplace {

// A day, or a month (day 0), or a year (month and day 0), of the Gregorian calendar.
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
  friend auto operator<=>(const Date&, const Date&) = default;
};

// First and last day; equal for a single day or a month.
struct Dates {
  Date start;
  Date end;
  friend auto operator<=>(const Dates&, const Dates&) = default;
};

// ISO 8601: `2022-11-09`, `2019-10`; for dates also an interval `2022-11-09/2022-11-10`.
// nullopt when it is not in the form or not in the calendar; the order of an interval is not checked.
std::optional<Date> parse_date(std::string_view text);
std::optional<Dates> parse_dates(std::string_view text);

// Back to the ISO form.
std::string iso(const Date& date);
std::string iso(const Dates& dates);

}  // namespace commonplace
