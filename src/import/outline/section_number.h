#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace commonplace {

// The number before a heading: "2", "2.1", "A.", "IV.", "Appendix B".
struct SectionNumber {
  enum class Kind { none, decimal, letter, roman };
  Kind kind = Kind::none;
  std::size_t length = 0;  // with the blanks behind it
  int depth = 0;           // 1 for "2", 2 for "2.1"
  std::vector<int> parts;  // 2, 1
};

SectionNumber section_number(std::string_view title);

// "I." can be a letter and a Roman numeral; as the other, if it can be that.
SectionNumber as_letter(std::string_view title);

}  // namespace commonplace
