#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/ascii.h"
#include "import/docx/numbering.h"

namespace commonplace {
namespace {

std::string roman_number(int number) {
  constexpr std::array<std::pair<int, std::string_view>, 13> signs = {{{1000, "m"},
                                                                       {900, "cm"},
                                                                       {500, "d"},
                                                                       {400, "cd"},
                                                                       {100, "c"},
                                                                       {90, "xc"},
                                                                       {50, "l"},
                                                                       {40, "xl"},
                                                                       {10, "x"},
                                                                       {9, "ix"},
                                                                       {5, "v"},
                                                                       {4, "iv"},
                                                                       {1, "i"}}};
  std::string text;
  for (const auto& [value, sign] : signs)
    for (; number >= value; number -= value) text += sign;
  return text;
}

// After z Word counts on with aa, bb, ...
std::string letter_number(int number) {
  const int times = (number - 1) / 26 + 1;
  return std::string(static_cast<std::size_t>(times), static_cast<char>('a' + (number - 1) % 26));
}

std::string in_capitals(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  return text;
}

std::string ordinal_number(int number) {
  const int last = number % 10, last_two = number % 100;
  const bool teen = last_two >= 11 && last_two <= 13;
  return fmt::format("{}{}", number,
                     teen        ? "th"
                     : last == 1 ? "st"
                     : last == 2 ? "nd"
                     : last == 3 ? "rd"
                                 : "th");
}

constexpr std::array<std::string_view, 10> cardinal_words = {"One", "Two",   "Three", "Four", "Five",
                                                             "Six", "Seven", "Eight", "Nine", "Ten"};
constexpr std::array<std::string_view, 10> ordinal_words = {"First", "Second",  "Third",  "Fourth", "Fifth",
                                                            "Sixth", "Seventh", "Eighth", "Ninth",  "Tenth"};

}  // namespace

std::string formatted_number(int number, std::string_view format) {
  constexpr int most_in_letters = 5'000;  // a Roman number is one letter longer for each thousand
  const bool has_letters = number >= 1 && number <= most_in_letters;
  if (format == "decimalZero") return fmt::format("{:02}", number);
  if (format == "ordinal") return ordinal_number(number);
  if (format == "lowerRoman" && has_letters) return roman_number(number);
  if (format == "upperRoman" && has_letters) return in_capitals(roman_number(number));
  if (format == "lowerLetter" && has_letters) return letter_number(number);
  if (format == "upperLetter" && has_letters) return in_capitals(letter_number(number));
  const bool has_word = number >= 1 && number <= 10;
  if (format == "cardinalText" && has_word) return std::string(cardinal_words.at(number - 1));
  if (format == "ordinalText" && has_word) return std::string(ordinal_words.at(number - 1));
  if (format == "none") return {};
  return std::to_string(number);
}

}  // namespace commonplace
