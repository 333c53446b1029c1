#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "parse/source_text.h"

namespace commonplace {

// A file's bytes with a few of them replaced. All others stay as they are: a byte order mark, line ends,
// comments.
class EditedText {
 public:
  explicit EditedText(std::string_view bytes) : bytes_(bytes) {}

  std::string_view bytes() const { return bytes_; }
  // Where the character at a line and column is; a column of 0 is the first.
  std::size_t offset(Spot spot) const;
  std::string_view line_end() const;  // of the file's first line

  void replace(std::size_t offset, std::size_t length, std::string text);
  void insert(std::size_t offset, std::string text) { replace(offset, 0, std::move(text)); }

  bool changed() const { return !edits_.empty(); }
  std::string result() const;

 private:
  struct Edit {
    std::size_t length;
    std::string text;
  };
  std::string_view bytes_;
  std::map<std::size_t, Edit> edits_;
};

}  // namespace commonplace
