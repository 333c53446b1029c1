#pragma once

#include <string_view>
#include <vector>

#include "base/range.h"

namespace commonplace {

constexpr int months_in_year = 12;

enum class DateTokenKind { month, number, weekday, range_sign, comma, slash, of, word };

struct DateToken {
  DateTokenKind kind = DateTokenKind::word;
  Range range;
  int value = 0;
};

// A text as the words and signs that dates are made of, in English and Spanish. `value` is the number, or the
// month's. "9th" is a number, "9am" a word.
std::vector<DateToken> date_tokens(std::string_view text);

}  // namespace commonplace
