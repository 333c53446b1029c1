#include "text/dates.h"

#include <chrono>
#include <map>
#include <memory>
#include <stdexcept>

#include <unicode/dtfmtsym.h>
#include <unicode/dtitvfmt.h>
#include <unicode/timezone.h>

#include "base/error.h"

namespace commonplace {
namespace {

const char* skeleton_for(const CalendarDay& day) {
  return day.day > 0 ? "yMMMMd" : day.month > 0 ? "yMMMM" : "y";
}

void require(UErrorCode status) {
  if (U_FAILURE(status)) throw Error("the Unicode library could not write a date");
}

// Formats are costly to make and not safe to share, so each thread keeps its own.
const icu::DateIntervalFormat& format(const std::string& locale, const char* skeleton) {
  thread_local std::map<std::pair<std::string, std::string>, std::unique_ptr<icu::DateIntervalFormat>> known;
  auto& found = known[{locale, skeleton}];
  if (!found) {
    UErrorCode status = U_ZERO_ERROR;
    found.reset(icu::DateIntervalFormat::createInstance(skeleton, icu::Locale(locale.c_str()), status));
    require(status);
    found->setTimeZone(*icu::TimeZone::getGMT());
  }
  return *found;
}

// Noon in UTC of the day, whatever the machine's time zone: milliseconds since 1970.
UDate moment(const CalendarDay& day) {
  using namespace std::chrono;
  const auto part = [](int named) { return static_cast<unsigned>(named > 0 ? named : 1); };
  const sys_days date = year(day.year) / month(part(day.month)) / std::chrono::day(part(day.day));
  return static_cast<UDate>(duration_cast<milliseconds>(date.time_since_epoch() + hours(12)).count());
}

}  // namespace

std::string readable_date(CalendarDay day, const std::string& locale) {
  return readable_interval(day, day, locale);
}

std::string readable_interval(CalendarDay start, CalendarDay end, const std::string& locale) {
  UErrorCode status = U_ZERO_ERROR;
  icu::DateInterval interval(moment(start), moment(end));
  icu::UnicodeString wide;
  icu::FieldPosition field(icu::FieldPosition::DONT_CARE);
  format(locale, skeleton_for(start)).format(&interval, wide, field, status);
  require(status);
  // ICU's English sets the dash between thin spaces; American style closes it up: November 9–10, 2022.
  wide.findAndReplace(u"\u2009", u"");
  std::string text;
  wide.toUTF8String(text);
  return text;
}

std::string month_name(int month, const std::string& locale) {
  if (month < 1 || month > 12) throw std::out_of_range("month_name");
  UErrorCode status = U_ZERO_ERROR;
  const icu::DateFormatSymbols symbols(icu::Locale(locale.c_str()), status);
  require(status);
  std::int32_t count = 0;
  const icu::UnicodeString* names =
      symbols.getMonths(count, icu::DateFormatSymbols::STANDALONE, icu::DateFormatSymbols::WIDE);
  std::string text;
  names[month - 1].toUTF8String(text);
  return text;
}

}  // namespace commonplace
