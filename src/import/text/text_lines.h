#pragma once

#include <string_view>
#include <vector>

namespace commonplace {

struct TextLine {
  std::string_view text;    // without its end and spaces at its ends
  int number = 0;           // from 1
  int page = 0;             // from 0: form feeds before it
  int indent = 0;           // spaces before it, a tab as four
  bool hard_end = false;    // two spaces stood at its end: a break that is meant
  bool ends_page = false;   // a form feed stood at its end
  std::string_view reason;  // why it is left out: "running header"
};

std::vector<TextLine> split_lines(std::string_view text);

// Marks the running headers, footers and page numbers of a text that has pages.
void mark_running_lines(std::vector<TextLine>& lines);

}  // namespace commonplace
