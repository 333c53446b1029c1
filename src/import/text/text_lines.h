#pragma once

#include <string_view>
#include <vector>

namespace commonplace {

struct TextLine {
  std::string_view text;   // without its end and spaces at its ends
  int number = 0;          // from 1
  int indent = 0;          // spaces before it, a tab as four
  bool hard_end = false;   // two spaces stood at its end: a break that is meant
  bool ends_page = false;  // a form feed stood at its end
};

std::vector<TextLine> split_lines(std::string_view text);

// How many characters go into a line before the text was wrapped, or a number no line reaches when it
// was not: whether a line ended for want of room follows from it (ended_for_room).
std::size_t wrap_width(const std::vector<TextLine>& lines);

// Whether a line ended because the first word of the next did not fit.
bool ended_for_room(const TextLine& line, const TextLine& next, std::size_t width);

}  // namespace commonplace
