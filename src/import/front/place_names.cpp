#include "import/front/place_names.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

#include "base/ascii.h"
#include "import/front/front_words.h"
#include "text/capital.h"

namespace commonplace {
namespace {

// Of the United States, with the district and the territories that hold meetings; of Canada; and the
// countries whose towns are written before their names most often.
constexpr WordTable<82> regions = {"Alabama",
                                   "Alaska",
                                   "Arizona",
                                   "Arkansas",
                                   "California",
                                   "Colorado",
                                   "Connecticut",
                                   "Delaware",
                                   "Florida",
                                   "Georgia",
                                   "Hawaii",
                                   "Idaho",
                                   "Illinois",
                                   "Indiana",
                                   "Iowa",
                                   "Kansas",
                                   "Kentucky",
                                   "Louisiana",
                                   "Maine",
                                   "Maryland",
                                   "Massachusetts",
                                   "Michigan",
                                   "Minnesota",
                                   "Mississippi",
                                   "Missouri",
                                   "Montana",
                                   "Nebraska",
                                   "Nevada",
                                   "New Hampshire",
                                   "New Jersey",
                                   "New Mexico",
                                   "New York",
                                   "North Carolina",
                                   "North Dakota",
                                   "Ohio",
                                   "Oklahoma",
                                   "Oregon",
                                   "Pennsylvania",
                                   "Rhode Island",
                                   "South Carolina",
                                   "South Dakota",
                                   "Tennessee",
                                   "Texas",
                                   "Utah",
                                   "Vermont",
                                   "Virginia",
                                   "Washington",
                                   "West Virginia",
                                   "Wisconsin",
                                   "Wyoming",
                                   "D.C.",
                                   "DC",
                                   "Puerto Rico",
                                   "Guam",
                                   "Ontario",
                                   "Quebec",
                                   "Québec",
                                   "Alberta",
                                   "British Columbia",
                                   "Manitoba",
                                   "Saskatchewan",
                                   "Nova Scotia",
                                   "New Brunswick",
                                   "Newfoundland",
                                   "Canada",
                                   "Mexico",
                                   "México",
                                   "England",
                                   "Scotland",
                                   "Wales",
                                   "Ireland",
                                   "UK",
                                   "United Kingdom",
                                   "Germany",
                                   "France",
                                   "Spain",
                                   "España",
                                   "Italy",
                                   "Australia",
                                   "New Zealand",
                                   "USA",
                                   "U.S.A."};
constexpr std::string_view postal =
    " AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND "
    "OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY ON QC BC AB MB SK NS NB ";

bool is_postal(std::string_view text) {
  return text.size() == 2 && postal.find(" " + std::string(text) + " ") != std::string_view::npos;
}

// The length of the region's name at the beginning of `text`; 0 when there is none.
std::size_t region_length(std::string_view text) {
  const auto ends_at = [&](std::size_t length) {
    return length == text.size() || !is_word_byte(text[length]);
  };
  std::size_t longest = 0;
  for (const std::string_view region : regions)
    if (text.starts_with(region) && ends_at(region.size())) longest = std::max(longest, region.size());
  if (longest == 0 && text.size() >= 2 && is_postal(text.substr(0, 2)) && ends_at(2)) return 2;
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

std::vector<std::string_view> comma_parts(std::string_view line) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find(',', begin), line.size());
    parts.push_back(trimmed(line.substr(begin, end - begin)));
    begin = end + 1;
  }
  return parts;
}

// One to five words with capitals, without figures; small ones only inside ("Isle of Pines").
bool is_name_of_place(std::string_view part) {
  constexpr std::size_t most_words = 5;
  const std::vector<FrontWord> all = front_words(part);
  if (all.empty() || all.size() > most_words) return false;
  if (part.find_first_of("0123456789:!?\"()") != std::string_view::npos) return false;
  if (!is_capitalized(all.front().range.of(part)) || !is_capitalized(all.back().range.of(part))) return false;
  return std::ranges::all_of(all, [&](const FrontWord& word) {
    constexpr std::size_t longest_small = 3;
    return is_capitalized(word.range.of(part)) || word.folded.size() <= longest_small;
  });
}

}  // namespace

bool is_region(std::string_view text) {
  return !text.empty() && region_length(text) == text.size();
}

bool is_place_line(std::string_view line) {
  constexpr std::size_t most_parts = 4;
  const std::vector<std::string_view> parts = comma_parts(line);
  if (parts.size() < 2 || parts.size() > most_parts || !is_region(parts.back())) return false;
  return std::ranges::all_of(parts,
                             [](std::string_view part) { return is_region(part) || is_name_of_place(part); });
}

bool is_shaped_like_place(std::string_view line) {
  constexpr std::size_t most_parts = 3;
  const std::vector<std::string_view> parts = comma_parts(line);
  if (parts.size() < 2 || parts.size() > most_parts || !std::ranges::all_of(parts, is_name_of_place))
    return false;
  return std::ranges::none_of(front_words(parts.back()), [](const FrontWord& word) {
    return is_in(institution_words, word.folded) || is_in(degrees, word.folded) ||
           is_in(name_suffixes, word.folded);
  });
}

bool is_virtual_place(std::string_view line) {
  const std::vector<FrontWord> all = front_words(line);
  const auto core = [](const FrontWord& word) {
    return std::find(virtual_words.begin(), virtual_words.begin() + virtual_cores, word.folded) !=
           virtual_words.begin() + virtual_cores;
  };
  return !all.empty() && std::ranges::any_of(all, core) &&
         std::ranges::all_of(all, [](const FrontWord& word) { return is_in(virtual_words, word.folded); });
}

std::string place_in(std::string_view text) {
  for (std::size_t comma = text.find(", "); comma != std::string_view::npos;
       comma = text.find(", ", comma + 1)) {
    const std::size_t region = region_length(text.substr(comma + 2));
    const std::size_t begin = region == 0 ? comma : names_before(text, comma);
    if (begin == comma || !text.substr(0, begin).ends_with(" in ")) continue;
    return std::string(text.substr(begin, comma + 2 + region - begin));
  }
  return {};
}

}  // namespace commonplace
