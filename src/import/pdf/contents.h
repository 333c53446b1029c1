#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "import/pdf/columns.h"

namespace commonplace {

// Finds tables of contents: lines that end in the number of a page and lead to a heading.
class PdfContents {
 public:
  explicit PdfContents(const std::vector<std::vector<PdfColumn>>& pages);

  // Behind the last row of the table of contents that begins at a row; the row itself when none does.
  std::size_t end_of(const PdfColumn& column, std::size_t begin) const;

 private:
  bool is_led_to(const std::string& title) const;

  std::set<std::string> lines_;  // all that could be a heading, letters and figures alone
};

}  // namespace commonplace
