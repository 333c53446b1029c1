#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "import/draft/draft.h"
#include "import/manuscript.h"

namespace commonplace {

// Words of the source that are in no passage, footnote or value of the front matter. What is printed on page
// after page is listed once.
struct LeftOut {
  SourceSpot spot;     // of the first
  std::string reason;  // "running header", "page number", "byline"
  std::string words;   // as printed; for what counts up the first and the last: "1 … 14"
  std::vector<int> pages;
  std::size_t times = 1;
  bool in_front = false;  // words of a title, date or byline that no key of the front matter holds

  bool runs() const { return times > 1; }
};

std::vector<LeftOut> left_out(const Manuscript& manuscript, const Draft& draft);

// running header, pages 2–14: “Harbour Circle”
std::string said_of(const LeftOut& one);

// A review comment for each, where it was, and one more for the document when too much is left out.
void mark_left_out(const std::vector<LeftOut>& all, const Manuscript& manuscript, Draft& draft);

}  // namespace commonplace
