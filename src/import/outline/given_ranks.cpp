#include "import/outline/given_ranks.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <string_view>

// The weights are on the scale of outline_evidence.h, where all that the words of two titles can say is
// about 5: a style, a number or a size outweighs it. Marks of a rough text (`##`) are a hint only, unless
// every heading has one: converters guess them.

namespace commonplace {
namespace {

constexpr double by_style = 12, by_number = 10, by_size = 7, by_weight = 2, by_rough_mark = 1.5;

bool as_large(float a, float b) {
  return std::abs(a - b) < 0.04F;
}

int sign(int difference) {
  return (difference > 0) - (difference < 0);
}

// Letters of one size rank by their weight: bold above bold italic, that above italic and plain.
int weight_of_letters(const HeadingSite& heading) {
  return heading.looks.bold ? heading.looks.italic ? 2 : 3 : heading.looks.italic ? 1 : 0;
}

// "WHERE WE BEGAN" ranks above "Costs"; "2016" has no letters, and may stand for either. An abbreviation
// (CCSS) is no heading in capitals.
enum class LetterCase { none, mixed, capitals };

LetterCase letter_case(std::string_view title) {
  constexpr std::ptrdiff_t longest_abbreviation = 5;
  const auto of = [&](int (*is)(int)) {
    return std::ranges::count_if(title, [&](unsigned char c) { return is(c) != 0; });
  };
  const auto small = of(std::islower), capitals = of(std::isupper);
  if (small + capitals == 0) return LetterCase::none;
  return small == 0 && capitals > longest_abbreviation ? LetterCase::capitals : LetterCase::mixed;
}

bool have_prefix(const std::vector<int>& longer, const std::vector<int>& shorter) {
  return longer.size() >= shorter.size() && std::equal(shorter.begin(), shorter.end(), longer.begin());
}

}  // namespace

GivenRanks::GivenRanks(const std::vector<HeadingSite>& headings) : headings_(headings) {
  std::size_t styled = 0;
  for (const HeadingSite& heading : headings) {
    styled += heading.looks.heading_style > 0;
    numbers_.push_back(section_number(heading.title));
    // "C." is a hundred as well as a letter; the heading before it tells.
    SectionNumber& number = numbers_.back();
    const SectionNumber letter = as_letter(heading.title);
    if (number.kind != SectionNumber::Kind::roman || letter.depth == 0) continue;
    for (std::size_t i = numbers_.size() - 1; i-- > 0;) {
      const SectionNumber& before = numbers_[i];
      if (before.depth == 0 || before.kind == SectionNumber::Kind::decimal) continue;
      if (before.kind == SectionNumber::Kind::letter && before.parts[0] + 1 == letter.parts[0])
        number = letter;
      break;
    }
  }
  for (std::size_t i = 0; i < numbers_.size(); ++i) before_.push_back(number_before(i));
  one_style_alone_ = styled == 1;
  styles_are_whole_ = styled * 20 >= headings.size() * 19;
}

std::size_t GivenRanks::number_before(std::size_t heading) const {
  const SectionNumber& own = numbers_[heading];
  if (own.depth == 0 || own.parts.back() < 2) return no_number;
  std::vector<int> parts = own.parts;
  --parts.back();
  for (std::size_t i = heading; i-- > 0;)
    if (numbers_[i].kind == own.kind && numbers_[i].parts == parts) return i;
  return no_number;
}

GivenRanks::Rank GivenRanks::rank(std::size_t first, std::size_t second) const {
  const HeadingSite &a = headings_[first], &b = headings_[second];
  const bool looks_known = a.size > 0 && b.size > 0;
  const bool styled = a.looks.heading_style > 0 && b.looks.heading_style > 0;
  const int by_styles = sign(b.looks.heading_style - a.looks.heading_style);
  if (styled && (looks_known || styles_are_whole_)) return {by_styles, by_style};
  const SectionNumber &m = numbers_[first], &n = numbers_[second];
  using Kind = SectionNumber::Kind;
  if (m.kind == Kind::decimal && n.kind == Kind::decimal) return {sign(n.depth - m.depth), by_number};
  if (m.kind != Kind::none && m.kind == n.kind) return {0, by_number / 2};
  if (one_style_alone_ && a.looks.heading_style != b.looks.heading_style) return {};
  if (looks_known && !as_large(a.size, b.size)) return {a.size > b.size ? 1 : -1, by_size};
  if (looks_known) return by_letters(first, second);
  return styled ? Rank{by_styles, by_rough_mark} : Rank{};
}

// Headings that look alike are of one rank, unless the source gives only some of them numbers: who prints
// "4. Plans" and "4.1. Roofs" alike does so with "First Plan".
GivenRanks::Rank GivenRanks::by_letters(std::size_t first, std::size_t second) const {
  const HeadingSite &a = headings_[first], &b = headings_[second];
  const LetterCase above = letter_case(a.title), below = letter_case(b.title);
  const bool unlike = above == LetterCase::capitals || below == LetterCase::capitals;
  const int smaller = unlike && above != below ? (above == LetterCase::capitals ? 1 : -1) : 0;
  const int lighter = sign(weight_of_letters(a) - weight_of_letters(b));
  const bool no_letters = above == LetterCase::none || below == LetterCase::none;
  if (smaller != 0 && !no_letters) return {smaller, by_weight};
  if (lighter != 0) return {lighter, by_weight};
  const bool one_numbered = (numbers_[first].depth > 0) != (numbers_[second].depth > 0);
  return smaller != 0 || one_numbered ? Rank{} : Rank{0, by_size / 2};
}

double GivenRanks::part_by_number(std::size_t parent, std::size_t part) const {
  const SectionNumber &a = numbers_[parent], &b = numbers_[part];
  if (before_[part] < parent) return -by_number;
  if (a.kind != SectionNumber::Kind::decimal || b.kind != SectionNumber::Kind::decimal) return 0;
  if (b.depth <= a.depth) return 0;
  return have_prefix(b.parts, a.parts) ? by_number / 2 : -by_number;
}

double GivenRanks::next_by_number(std::size_t first, std::size_t second) const {
  const SectionNumber &a = numbers_[first], &b = numbers_[second];
  if (a.kind == SectionNumber::Kind::none || a.kind != b.kind || a.depth != b.depth) return 0;
  std::vector<int> next = a.parts;
  ++next.back();
  return next == b.parts ? by_number / 2 : -by_number / 2;
}

}  // namespace commonplace
