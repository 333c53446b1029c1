#pragma once

#include <cstddef>
#include <vector>

#include "import/text/text_lines.h"

namespace commonplace {

// Which lines of a text go on with the line before: those that were broken for want of room.
class Wrapping {
 public:
  explicit Wrapping(const std::vector<TextLine>& lines);
  bool goes_on(std::size_t line) const { return goes_on_[line]; }

 private:
  std::vector<bool> goes_on_;
};

}  // namespace commonplace
