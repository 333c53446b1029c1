#include "import/front/find_dates.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string>

#include "text/capital.h"
#include "text/dates.h"
#include "text/fold.h"
#include "text/words.h"

namespace commonplace {
namespace {

enum class DateTokenKind { month, number, weekday, range_sign, comma, slash, of, word };

struct DateToken {
  DateTokenKind kind = DateTokenKind::word;
  Range range;
  int value = 0;
};

constexpr int months_in_year = 12;
constexpr std::array<const char*, 2> date_languages = {"en", "es"};

using MonthNames = std::array<std::string, months_in_year>;

// Folded, by language.
const std::array<MonthNames, date_languages.size()>& month_names() {
  static const auto names = [] {
    std::array<MonthNames, date_languages.size()> made;
    for (std::size_t language = 0; language < made.size(); ++language)
      for (int i = 0; i < months_in_year; ++i)
        made.at(language).at(static_cast<std::size_t>(i)) =
            fold(month_name(i + 1, date_languages.at(language)));
    return made;
  }();
  return names;
}

// "November", "Nov" and "Sept" are months, "marzo" is; "may" and "march" in small letters are words.
int month_of(std::string_view word) {
  const std::string folded = fold(word);
  for (std::size_t language = 0; language < date_languages.size(); ++language) {
    const bool may_be_small = std::string_view(date_languages.at(language)) != "en";
    const bool capital = is_capitalized(word);
    for (std::size_t i = 0; i < months_in_year; ++i) {
      const std::string& name = month_names().at(language).at(i);
      const bool is_short = name.substr(0, 3) == folded || (folded == "sept" && name.starts_with(folded));
      if ((folded == name && (capital || may_be_small)) || (is_short && capital))
        return static_cast<int>(i) + 1;
    }
  }
  return 0;
}

bool is_weekday(std::string_view folded) {
  constexpr std::array<std::string_view, 25> names = {
      "monday", "tuesday",   "wednesday", "thursday", "friday", "saturday", "sunday",   "mon", "tue",
      "tues",   "wed",       "thu",       "thur",     "thurs",  "fri",      "sat",      "sun", "lunes",
      "martes", "miércoles", "jueves",    "viernes",  "sábado", "domingo",  "miercoles"};
  return std::ranges::find(names, folded) != names.end();
}

DateTokenKind kind_of_word(std::string_view word) {
  constexpr std::array<std::string_view, 7> ranges = {"to", "and", "through", "thru", "y", "al", "a"};
  constexpr std::array<std::string_view, 4> fillers = {"of", "de", "del", "the"};
  if (is_weekday(fold(word))) return DateTokenKind::weekday;
  if (std::ranges::find(ranges, word) != ranges.end()) return DateTokenKind::range_sign;
  return std::ranges::find(fillers, word) != fillers.end() ? DateTokenKind::of : DateTokenKind::word;
}

bool is_ordinal_ending(std::string_view word) {
  return word == "st" || word == "nd" || word == "rd" || word == "th" || word == "º" || word == "ST" ||
         word == "ND" || word == "RD" || word == "TH";
}

bool is_letter_byte(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

class DateTokens {
 public:
  explicit DateTokens(std::string_view text) : text_(text) {}

  std::vector<DateToken> read() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (std::isdigit(static_cast<unsigned char>(c)) != 0)
        number();
      else if (const std::size_t length = dash_length(); length > 0)
        add(DateTokenKind::range_sign, length);
      else if (is_letter_byte(c))
        word();
      else if (c == '\'' || c == '(' || c == ')' || c == ' ' || c == '\t' || c == '\n')
        ++at_;
      else
        add(c == ',' ? DateTokenKind::comma : c == '/' ? DateTokenKind::slash : DateTokenKind::word, 1);
    }
    return std::move(tokens_);
  }

 private:
  void add(DateTokenKind kind, std::size_t length, int value = 0) {
    tokens_.push_back({kind, range_of(at_, at_ + length), value});
    at_ += length;
  }

  std::size_t dash_length() const {
    const std::string_view rest = text_.substr(at_);
    for (const std::string_view sign : {"–", "—", "‐", "‑", "-", "&"})
      if (rest.starts_with(sign)) return sign.size();
    return 0;
  }

  // With its ordinal ending: 9th.
  void number() {
    constexpr std::size_t most_figures = 5;
    std::size_t end = at_;
    int value = 0;
    for (; end < text_.size() && std::isdigit(static_cast<unsigned char>(text_[end])) != 0; ++end)
      if (end - at_ < most_figures) value = value * 10 + (text_[end] - '0');
    std::size_t letters = end;
    while (letters < text_.size() && is_letter_byte(text_[letters]) &&
           !text_.substr(letters).starts_with("–") && !text_.substr(letters).starts_with("—"))
      ++letters;
    const bool is_ordinal = is_ordinal_ending(text_.substr(end, letters - end));
    const bool is_glued = letters > end && !is_ordinal;  // 9am
    add(is_glued ? DateTokenKind::word : DateTokenKind::number,
        (is_ordinal || is_glued ? letters : end) - at_, value);
  }

  void word() {
    std::size_t end = at_;
    while (end < text_.size() && is_letter_byte(text_[end]) && !text_.substr(end).starts_with("–") &&
           !text_.substr(end).starts_with("—") && !text_.substr(end).starts_with("\u2028"))
      ++end;
    if (end == at_) return add(DateTokenKind::word, 3);  // U+2028
    const std::string_view found = text_.substr(at_, end - at_);
    const int month = month_of(found);
    const DateTokenKind kind = month > 0 ? DateTokenKind::month : kind_of_word(found);
    const bool is_short = kind == DateTokenKind::month || kind == DateTokenKind::weekday;
    if (is_short && end < text_.size() && text_[end] == '.') ++end;
    add(kind, end - at_, month);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<DateToken> tokens_;
};

class DateReader {
 public:
  explicit DateReader(std::string_view text) : tokens_(DateTokens(text).read()) {}

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
