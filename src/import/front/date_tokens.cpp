#include "import/front/date_tokens.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <string>
#include <utility>

#include "text/capital.h"
#include "text/dates.h"
#include "text/fold.h"

namespace commonplace {
namespace {

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

}  // namespace

std::vector<DateToken> date_tokens(std::string_view text) {
  return DateTokens(text).read();
}

}  // namespace commonplace
