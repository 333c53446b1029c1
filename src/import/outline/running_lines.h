#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "import/manuscript.h"

namespace commonplace {

// One of the outermost lines of a page: where a running header, a footer or a page number would be.
struct EdgeLine {
  std::size_t page = 0;           // from 0
  PageEdge edge = PageEdge::top;  // which edge of the page it is near
  std::size_t rank = 0;           // 0: the outermost line of that edge, 1: the next one inwards
  double height = -1;             // of its middle, in points from the top of the page; below 0: not known
  std::string words;
  float size = 0;           // of its letters over that of most letters of the source; 0: not known
  bool bold = false;        //
  bool interrupts = false;  // a sentence goes on across it, as far as the reader can tell
};

// The one rule for what runs, for all readers: for each line "running header", "running footer", "page
// number", or nothing where it belongs to the text. `pages`: how many pages the source has.
std::vector<std::string_view> find_running_lines(const std::vector<EdgeLine>& lines, std::size_t pages);

}  // namespace commonplace
