#include "import/front/place_names.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace commonplace {
namespace {

// Of the United States, with the district and the territories that hold meetings; then their postal
// abbreviations.
constexpr std::array<std::string_view, 52> states = {
    "Alabama",       "Alaska",      "Arizona",        "Arkansas",      "California",
    "Colorado",      "Connecticut", "Delaware",       "Florida",       "Georgia",
    "Hawaii",        "Idaho",       "Illinois",       "Indiana",       "Iowa",
    "Kansas",        "Kentucky",    "Louisiana",      "Maine",         "Maryland",
    "Massachusetts", "Michigan",    "Minnesota",      "Mississippi",   "Missouri",
    "Montana",       "Nebraska",    "Nevada",         "New Hampshire", "New Jersey",
    "New Mexico",    "New York",    "North Carolina", "North Dakota",  "Ohio",
    "Oklahoma",      "Oregon",      "Pennsylvania",   "Rhode Island",  "South Carolina",
    "South Dakota",  "Tennessee",   "Texas",          "Utah",          "Vermont",
    "Virginia",      "Washington",  "West Virginia",  "Wisconsin",     "Wyoming",
    "D.C.",          "DC"};
constexpr std::string_view abbreviations =
    " AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND "
    "OH OK "
    "OR PA RI SC SD TN TX UT VT VA WA WV WI WY ";

// The length of the state's name at the beginning of `text`; 0 when there is none.
std::size_t state_length(std::string_view text) {
  std::size_t longest = 0;
  for (const std::string_view state : states) {
    const bool whole =
        text.starts_with(state) &&
        (text.size() == state.size() || std::isalpha(static_cast<unsigned char>(text[state.size()])) == 0);
    if (whole) longest = std::max(longest, state.size());
  }
  const bool two = text.size() >= 2 &&
                   (text.size() == 2 || std::isalpha(static_cast<unsigned char>(text[2])) == 0) &&
                   std::isupper(static_cast<unsigned char>(text[0])) != 0;
  if (longest == 0 && two &&
      abbreviations.find(" " + std::string(text.substr(0, 2)) + " ") != std::string_view::npos)
    return 2;
  return longest;
}

bool is_name_byte(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80 ||
         c == '.' || c == '\'' || c == '-';
}

// Where the run of capitalized words that ends at `end` begins.
std::size_t names_before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0) {
    std::size_t word = begin;
    if (begin < end && text[word - 1] == ' ') --word;
    const std::size_t last = word;
    while (word > 0 && is_name_byte(text[word - 1])) --word;
    if (word == last || std::islower(static_cast<unsigned char>(text[word])) != 0) break;
    begin = word;
  }
  return begin;
}

}  // namespace

bool is_place_line(std::string_view line) {
  const std::size_t comma = line.find(", ");
  if (comma == std::string_view::npos || comma == 0) return false;
  const std::size_t state = state_length(line.substr(comma + 2));
  return state > 0 && comma + 2 + state == line.size() && names_before(line, comma) == 0;
}

std::string place_in(std::string_view text) {
  for (std::size_t comma = text.find(", "); comma != std::string_view::npos;
       comma = text.find(", ", comma + 1)) {
    const std::size_t state = state_length(text.substr(comma + 2));
    const std::size_t begin = state == 0 ? comma : names_before(text, comma);
    if (begin == comma || !text.substr(0, begin).ends_with(" in ")) continue;
    return std::string(text.substr(begin, comma + 2 + state - begin));
  }
  return {};
}

}  // namespace commonplace
