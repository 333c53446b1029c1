#pragma once

#include <string>
#include <vector>

#include "import/outline/looks.h"

namespace commonplace {

// A heading and what stands under it up to the next heading.
struct HeadingSite {
  std::string title;
  Looks looks;
  float size = 0;    // as Piece::size
  std::string text;  // of the paragraphs under it, one a line
  std::size_t text_words = 0;
};

constexpr double certain = 1e9;  // a margin: no other level is possible

struct OutlineLevel {
  int level = 2;            // 2..6
  int other = 2;            // its level in the next best outline that has it on another
  double margin = certain;  // how much less that weighs
};

// The levels of the best outline of the whole document, one for each heading.
std::vector<OutlineLevel> heading_levels(const std::vector<HeadingSite>& headings);

// Levels as the format gives them, moved so that the highest is 2 and none is left out on the way down.
std::vector<OutlineLevel> given_levels(const std::vector<HeadingSite>& headings);

}  // namespace commonplace
