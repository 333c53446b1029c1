#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/name.h"

namespace commonplace {

// A place in a text file as people count: lines and columns from 1, columns in characters.
struct Spot {
  int line = 0;
  int column = 0;
};

// A content file's text as the parsers want it: UTF-8 without byte order mark, lines ended by `\n`.
// Offsets are of this text; spots are the same in the file as it is.
class SourceText {
 public:
  SourceText(SourcePath path, std::string text);

  const SourcePath& path() const { return path_; }
  std::string_view text() const { return text_; }

  Spot spot(std::size_t offset) const;
  // Where a line (from 1) begins; the text's end for a line it does not have.
  std::size_t offset_of_line(int line) const;

 private:
  SourcePath path_;
  std::string text_;
  std::vector<std::size_t> line_starts_;
};

}  // namespace commonplace
