#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "import/outline/heading_levels.h"
#include "import/outline/section_number.h"

namespace commonplace {

// What the source itself says about the ranks of two headings: by styles, tags and bookmarks, by their
// numbers, by the size and weight of their letters, in this order of trust.
class GivenRanks {
 public:
  explicit GivenRanks(const std::vector<HeadingSite>& headings);

  // How the second ranks against the first: above 0 below it, under 0 above it, 0 beside it. `trust` is the
  // weight of that, 0 where the source says nothing.
  struct Rank {
    int deeper = 0;
    double trust = 0;
  };
  Rank rank(std::size_t first, std::size_t second) const;

  // Weight of a number for the second being a part of the first ("2", "2.1"), or coming next ("2.1", "2.2").
  // What stands between "2" and "3" has not "3" for a part.
  double part_by_number(std::size_t parent, std::size_t part) const;
  double next_by_number(std::size_t first, std::size_t second) const;

  const SectionNumber& number(std::size_t heading) const { return numbers_[heading]; }

 private:
  static constexpr std::size_t no_number = SIZE_MAX;
  // The heading with the number before its own; no_number for none.
  std::size_t number_before(std::size_t heading) const;
  Rank by_letters(std::size_t first, std::size_t second) const;

  const std::vector<HeadingSite>& headings_;
  std::vector<SectionNumber> numbers_;
  std::vector<std::size_t> before_;
  bool styles_are_whole_ = false;
  // A writer who styled one heading and made the others by hand did not mean it to be larger.
  bool one_style_alone_ = false;
};

}  // namespace commonplace
