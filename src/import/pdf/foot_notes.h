#pragma once

#include <cstddef>
#include <set>
#include <string>

#include "import/pdf/typography.h"

namespace commonplace {

// The signs of notes in a text, and the lines that begin the notes they refer to.
class FootNotes {
 public:
  // Takes the signs of a page: raised figures and stars behind a word.
  void add_signs(const std::vector<PdfColumn>& columns);

  // The row of a column from which on there are notes alone, if any: what is below is in small print, or
  // below a short rule. Behind the last row when there is none.
  static std::size_t first_row(const std::vector<PdfLine>& rows, const std::vector<Box>& shapes,
                               double body_size);

  // Whether a line among notes begins with a sign that is printed in the text: "1 The one in Main Street.",
  // "1. The one". Each does so once.
  bool begins_note(const PdfLine& line) const;
  void take(const PdfLine& line);

 private:
  std::multiset<std::string> signs_;
};

}  // namespace commonplace
