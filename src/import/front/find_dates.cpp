#include "import/front/find_dates.h"

#include <array>
#include <cctype>
#include <optional>
#include <string>

#include "base/ascii.h"

namespace commonplace {
namespace {

enum class DateTokenKind { month, number, range_sign, comma, word };

struct DateToken {
  DateTokenKind kind = DateTokenKind::word;
  Range range;
  int value = 0;
};

constexpr std::array<std::string_view, 12> months = {"january",   "february", "march",    "april",
                                                     "may",       "june",     "july",     "august",
                                                     "september", "october",  "november", "december"};

// "november", "nov" and "sept" are months; "may" only with a capital.
int month_of(std::string_view word) {
  if (std::isupper(static_cast<unsigned char>(word.front())) == 0) return 0;
  const std::string lower = ascii_lower(word);
  for (std::size_t i = 0; i < months.size(); ++i) {
    const bool whole = lower == months.at(i);
    const bool short_form = months.at(i).substr(0, 3) == lower || lower == "sept";
    if (whole || (short_form && months.at(i).starts_with(lower))) return static_cast<int>(i) + 1;
  }
  return 0;
}

std::vector<DateToken> tokens_of(std::string_view text) {
  std::vector<DateToken> tokens;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const auto c = static_cast<unsigned char>(text[at]);
    if (std::isdigit(c) != 0) {
      int value = 0;
      while (at < text.size() && std::isdigit(static_cast<unsigned char>(text[at])) != 0) {
        if (at - begin < 5) value = value * 10 + (text[at] - '0');
        ++at;
      }
      tokens.push_back({DateTokenKind::number, range_of(begin, at), value});
    } else if (std::isalpha(c) != 0) {
      while (at < text.size() && std::isalpha(static_cast<unsigned char>(text[at])) != 0) ++at;
      const std::string_view word = text.substr(begin, at - begin);
      const int month = month_of(word);
      if (month > 0 && at < text.size() && text[at] == '.') ++at;
      const bool through = word == "to" || word == "and" || word == "through";
      tokens.push_back({month > 0 ? DateTokenKind::month
                        : through ? DateTokenKind::range_sign
                                  : DateTokenKind::word,
                        range_of(begin, at), month});
    } else if (text.substr(at).starts_with("–") || text.substr(at).starts_with("—") || c == '-' || c == '&') {
      at += c == '-' || c == '&' ? 1 : 3;
      tokens.push_back({DateTokenKind::range_sign, range_of(begin, at), 0});
    } else {
      ++at;
      if (c == ',') tokens.push_back({DateTokenKind::comma, range_of(begin, at), 0});
      if (c != ',' && c != ' ' && c < 0x80) tokens.push_back({DateTokenKind::word, range_of(begin, at), 0});
    }
  }
  return tokens;
}

class DateReader {
 public:
  explicit DateReader(std::string_view text) : tokens_(tokens_of(text)) {}

  std::vector<FoundDates> read() {
    std::vector<FoundDates> found;
    while (at_ < tokens_.size()) {
      const std::size_t begin = at_;
      std::optional<Dates> dates = numbered();
      if (!dates) {
        at_ = begin;
        dates = named();
      }
      if (dates && is_real(*dates))
        found.push_back({range_of(tokens_[begin].range.begin, tokens_[at_ - 1].range.end), *dates});
      else
        at_ = begin + 1;
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

  // 2022-11-09
  std::optional<Dates> numbered() {
    const auto y = year();
    if (!y || !take(DateTokenKind::range_sign)) return std::nullopt;
    const auto m = take(DateTokenKind::number, 1, 12);
    if (!m || !take(DateTokenKind::range_sign)) return std::nullopt;
    const auto d = day();
    if (!d) return std::nullopt;
    const Date date{*y, *m, *d};
    return Dates{date, date};
  }

  std::optional<Dates> named() {
    const auto day_first = day();  // 9 March 2017
    const auto m = take(DateTokenKind::month);
    if (!m) return std::nullopt;
    Date start{0, *m, day_first.value_or(0)}, end = start;
    if (!day_first) days(start, end);
    take(DateTokenKind::comma);
    const auto y = year();
    if (!y) return std::nullopt;
    start.year = end.year = *y;
    return Dates{start, end};
  }

  // 9 | 9–10 | 30–December 1, also "December 30, 2021–January 2"
  void days(Date& start, Date& end) {
    const auto first = day();
    if (!first) return;
    start.day = end.day = *first;
    const std::size_t mark = at_;
    if (!take(DateTokenKind::range_sign)) return;
    const auto month = take(DateTokenKind::month);
    const auto last = day();
    if (!last) {
      at_ = mark;
      return;
    }
    end.day = *last;
    if (month) end.month = *month;
  }

  static bool is_real(const Dates& dates) {
    return parse_dates(iso(dates)).has_value() && dates.start <= dates.end;
  }

  std::vector<DateToken> tokens_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<FoundDates> find_dates(std::string_view text) {
  return DateReader(text).read();
}

}  // namespace commonplace
