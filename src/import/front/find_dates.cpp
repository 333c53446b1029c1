#include "import/front/find_dates.h"

#include <optional>

#include "import/front/date_tokens.h"
#include "text/dates.h"

namespace commonplace {
namespace {

class DateReader {
 public:
  explicit DateReader(std::string_view text) : tokens_(date_tokens(text)) {}

  std::vector<FoundDates> read() {
    using Form = std::optional<Dates> (DateReader::*)();
    std::vector<FoundDates> found;
    while (at_ < tokens_.size()) {
      const std::size_t begin = at_;
      bool taken = false;
      for (const Form form : {&DateReader::year_first, &DateReader::numeric, &DateReader::month_first,
                              &DateReader::day_first}) {
        at_ = begin;
        is_ambiguous_ = false;
        skip_weekdays();
        const std::optional<Dates> dates = (this->*form)();
        if (!dates || !is_real(*dates)) continue;
        found.push_back(
            {range_of(tokens_[begin].range.begin, tokens_[at_ - 1].range.end), *dates, is_ambiguous_});
        taken = true;
        break;
      }
      if (!taken) at_ = begin + 1;
    }
    return found;
  }

 private:
  std::optional<int> take(DateTokenKind kind, int least = 0, int most = 9999) {
    if (at_ >= tokens_.size() || tokens_[at_].kind != kind) return std::nullopt;
    if (tokens_[at_].value < least || tokens_[at_].value > most) return std::nullopt;
    return tokens_[at_++].value;
  }

  std::optional<int> year() { return take(DateTokenKind::number, 1900, 2199); }
  std::optional<int> day() { return take(DateTokenKind::number, 1, 31); }

  // "Thursday, ", "Thursday–Friday, "
  void skip_weekdays() {
    while (take(DateTokenKind::weekday)) {
      const std::size_t mark = at_;
      const bool goes_on = take(DateTokenKind::range_sign) && at_ < tokens_.size() &&
                           tokens_[at_].kind == DateTokenKind::weekday;
      if (!goes_on) at_ = mark;
    }
    if (at_ > 0 && tokens_[at_ - 1].kind == DateTokenKind::weekday) take(DateTokenKind::comma);
  }

  // Between two days: a comma, a dash or a word, or both. Weekdays may stand in between.
  bool next_day_sign() {
    const bool comma = take(DateTokenKind::comma).has_value();
    const bool sign = take(DateTokenKind::range_sign).has_value();
    skip_weekdays();
    return comma || sign;
  }

  // 2022-11-09
  std::optional<Dates> year_first() {
    const auto y = year();
    if (!y || !take(DateTokenKind::range_sign)) return std::nullopt;
    const auto m = take(DateTokenKind::number, 1, months_in_year);
    if (!m || !take(DateTokenKind::range_sign)) return std::nullopt;
    const auto d = day();
    if (!d) return std::nullopt;
    const Date date{*y, *m, *d};
    return Dates{date, date};
  }

  // 3/9/2017, 3/9/17, 3/9–10/2017, 3/9/2017–3/10/2017
  std::optional<Dates> numeric() {
    const auto first = numeric_day();
    if (!first) return std::nullopt;
    const std::size_t mark = at_;
    if (take(DateTokenKind::range_sign)) {
      if (const auto last = numeric_day()) return Dates{first->start, last->end};
    }
    at_ = mark;
    return first;
  }

  std::optional<Dates> numeric_day() {
    constexpr int century = 2000;
    const auto a = day();
    if (!a || !take(DateTokenKind::slash)) return std::nullopt;
    const auto b = day();
    if (!b) return std::nullopt;
    int until = *b;
    if (take(DateTokenKind::range_sign)) {
      const auto last = day();
      if (!last) return std::nullopt;
      until = *last;
    }
    if (!take(DateTokenKind::slash)) return std::nullopt;
    auto y = year();
    if (!y) {
      y = take(DateTokenKind::number, 0, 99);
      if (!y) return std::nullopt;
      *y += century;
    }
    const bool day_is_first = *a > months_in_year && until == *b;
    if (*a <= months_in_year && *b <= months_in_year && *a != *b) is_ambiguous_ = true;
    if (day_is_first) return Dates{{*y, *b, *a}, {*y, *b, *a}};
    return Dates{{*y, *a, *b}, {*y, *a, until}};
  }

  // March 2017 | March 9 | 9–10 | 9, 10, and 11 | 30–December 1 | December 30, 2021–January 2, each with a
  // year
  std::optional<Dates> month_first() {
    const auto m = take(DateTokenKind::month);
    if (!m) return std::nullopt;
    Date start{0, *m, 0}, end = start;
    if (const auto first = day()) {
      start.day = end.day = *first;
      more_days(end, start);
    } else {
      const std::size_t mark = at_;  // March–April 2017
      const auto last = take(DateTokenKind::range_sign) ? take(DateTokenKind::month) : std::nullopt;
      if (last)
        end.month = *last;
      else
        at_ = mark;
    }
    take(DateTokenKind::comma);
    take(DateTokenKind::of);
    const auto y = year();
    if (!y) return std::nullopt;
    end.year = *y;
    if (start.year == 0) start.year = *y;
    return Dates{start, end};
  }

  void more_days(Date& end, Date& start) {
    for (std::size_t mark = at_;; mark = at_) {
      const std::size_t before = at_;
      if (start.year == 0 && take(DateTokenKind::comma)) {  // December 30, 2021–January 2, 2022
        const auto y = year();
        if (y && take(DateTokenKind::range_sign) && at_ < tokens_.size() &&
            (tokens_[at_].kind == DateTokenKind::month || tokens_[at_].kind == DateTokenKind::weekday)) {
          skip_weekdays();
          const auto m = take(DateTokenKind::month);
          const auto d = m ? day() : std::nullopt;
          if (d) {
            start.year = *y;
            end = {0, *m, *d};
            continue;
          }
        }
        at_ = before;
      }
      if (!next_day_sign()) return void(at_ = mark);
      const auto month = take(DateTokenKind::month);
      const auto next = day();
      if (!next) return void(at_ = mark);
      end.day = *next;
      if (month) end.month = *month;
    }
  }

  // 9 March 2017 | 9–10 March 2017 | 30 November–1 December 2021 | del 9 al 11 de marzo de 2017
  std::optional<Dates> day_first() {
    take(DateTokenKind::of);
    const auto first = day();
    if (!first) return std::nullopt;
    Date start{0, 0, *first}, end = start;
    for (std::size_t mark = at_;; mark = at_) {
      take(DateTokenKind::of);
      if (const auto m = take(DateTokenKind::month)) {
        if (start.month == 0) start.month = *m;
        end.month = *m;
        mark = at_;
      }
      const bool more = next_day_sign();
      const auto next = more ? day() : std::nullopt;
      if (!next) {
        at_ = mark;
        break;
      }
      end.day = *next;
    }
    if (end.month == 0) return std::nullopt;
    take(DateTokenKind::comma);
    take(DateTokenKind::of);
    const auto y = year();
    if (!y) return std::nullopt;
    start.year = end.year = *y;
    return Dates{start, end};
  }

  static bool is_real(const Dates& dates) {
    return parse_dates(iso(dates)).has_value() && dates.start <= dates.end;
  }

  std::vector<DateToken> tokens_;
  std::size_t at_ = 0;
  bool is_ambiguous_ = false;
};

}  // namespace

std::vector<FoundDates> find_dates(std::string_view text) {
  return DateReader(text).read();
}

}  // namespace commonplace
