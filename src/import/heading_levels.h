#pragma once

#include <string>
#include <vector>

#include "import/looks.h"

namespace commonplace {

// A heading and what stands under it up to the next heading.
struct HeadingSite {
  std::string title;
  Looks looks;
  float size = 0;    // as Piece::size
  std::string text;  // of the paragraphs under it, one a line
  std::size_t text_words = 0;
};

// Levels from 2 on, one for each. They are found by the best outline of the whole document.
std::vector<int> heading_levels(const std::vector<HeadingSite>& headings);

// Levels as the format gives them, moved so that the highest is 2 and none is left out on the way down.
std::vector<int> given_levels(const std::vector<HeadingSite>& headings);

}  // namespace commonplace
