#include "model/date.h"

#include <charconv>
#include <chrono>

#include <fmt/format.h>

namespace commonplace {
namespace {

// Exactly `digits` digits from `at`; nullopt for anything else.
std::optional<int> number(std::string_view text, std::size_t at, std::size_t digits) {
  if (at + digits > text.size()) return std::nullopt;
  int value = 0;
  const char* end = text.data() + at + digits;
  const auto [stopped, problem] = std::from_chars(text.data() + at, end, value);
  if (problem != std::errc() || stopped != end || value < 0) return std::nullopt;
  return value;
}

bool in_calendar(const Date& date) {
  if (date.year < 1 || date.month > 12) return false;
  if (date.day == 0) return true;
  using namespace std::chrono;
  return year_month_day(year(date.year), month(static_cast<unsigned>(date.month)),
                        day(static_cast<unsigned>(date.day)))
      .ok();
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  constexpr std::size_t year_length = 4, month_length = 7, day_length = 10;
  if (text.size() != year_length && text.size() != month_length && text.size() != day_length)
    return std::nullopt;
  Date date;
  const auto year = number(text, 0, 4);
  if (!year) return std::nullopt;
  date.year = *year;
  if (text.size() >= month_length) {
    const auto month = number(text, 5, 2);
    if (text[4] != '-' || !month || *month == 0) return std::nullopt;
    date.month = *month;
  }
  if (text.size() == day_length) {
    const auto day = number(text, 8, 2);
    if (text[7] != '-' || !day || *day == 0) return std::nullopt;
    date.day = *day;
  }
  return in_calendar(date) ? std::optional(date) : std::nullopt;
}

std::optional<Dates> parse_dates(std::string_view text) {
  const std::size_t slash = text.find('/');
  const auto start = parse_date(text.substr(0, slash));
  if (!start) return std::nullopt;
  if (slash == std::string_view::npos) return Dates{*start, *start};
  const auto end = parse_date(text.substr(slash + 1));
  if (!end) return std::nullopt;
  return Dates{*start, *end};
}

std::string iso(const Date& date) {
  if (date.month == 0) return fmt::format("{:04}", date.year);
  if (date.day == 0) return fmt::format("{:04}-{:02}", date.year, date.month);
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::string iso(const Dates& dates) {
  return dates.start == dates.end ? iso(dates.start) : iso(dates.start) + "/" + iso(dates.end);
}

}  // namespace commonplace
