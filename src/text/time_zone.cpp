#include "text/time_zone.h"

#include <memory>
#include <vector>

#include <unicode/gregocal.h>
#include <unicode/timezone.h>

#include "base/ascii.h"
#include "base/error.h"
#include "base/nearest.h"

namespace commonplace {
namespace {

icu::UnicodeString wide_name(const std::string& name) {
  return icu::UnicodeString::fromUTF8(name);
}

// All names that ICU knows.
std::vector<std::string> time_zone_names() {
  const std::unique_ptr<icu::StringEnumeration> all(icu::TimeZone::createEnumeration());
  std::vector<std::string> names;
  UErrorCode status = U_ZERO_ERROR;
  while (all && U_SUCCESS(status)) {
    const icu::UnicodeString* const next = all->snext(status);
    if (next == nullptr) break;
    next->toUTF8String(names.emplace_back());
  }
  return names;
}

}  // namespace

std::string better_time_zone(const std::string& name) {
  const std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(wide_name(name)));
  if (*zone != icu::TimeZone::getUnknown()) return {};
  // A city without its continent, or in small letters, is as near as a slip of the pen.
  const std::string city = "/" + ascii_lower(name);
  const std::vector<std::string> known = time_zone_names();
  for (const std::string& one : known)
    if (ascii_lower("/" + one).ends_with(city)) return one;
  const std::string near = nearest(name, known);
  return near.empty() ? "?" : near;
}

CalendarDay day_in_time_zone(const std::string& name, std::int64_t seconds) {
  constexpr double milliseconds = 1000;
  UErrorCode status = U_ZERO_ERROR;
  icu::GregorianCalendar calendar(icu::TimeZone::createTimeZone(wide_name(name)), status);
  calendar.setTime(static_cast<double>(seconds) * milliseconds, status);
  const CalendarDay day{calendar.get(UCAL_YEAR, status), calendar.get(UCAL_MONTH, status) + 1,
                        calendar.get(UCAL_DATE, status)};
  if (U_FAILURE(status)) throw Error("the Unicode library could not tell the day in `" + name + "`");
  return day;
}

}  // namespace commonplace
