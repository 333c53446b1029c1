#pragma once

#include <vector>

#include "import/pdf/contents.h"
#include "import/pdf/foot_notes.h"
#include "import/pdf/page_edges.h"
#include "import/pdf/tables.h"
#include "import/pdf/typography.h"

namespace commonplace {

// How deep items are, by where their bullets and numbers begin.
class ListDepth {
 public:
  int at(double left) {
    while (!lefts_.empty() && left < lefts_.back() - 2) lefts_.pop_back();
    if (lefts_.empty() || left > lefts_.back() + 2) lefts_.push_back(left);
    return static_cast<int>(lefts_.size());
  }
  void end() { lefts_.clear(); }

 private:
  std::vector<double> lefts_;
};

// What all pages have in common.
struct PdfReading {
  const PdfTypography& typography;
  const PdfContents& contents;
  ListDepth lists;
  FootNotes notes;
  std::string text;  // folded words of all pages but for notes in the margin; empty when there are none
};

// A page and what is known of it before its pieces are made.
struct PdfPageView {
  const PdfPage& page;
  int number = 0;  // from 1
  const PdfPageParts& parts;
  const std::vector<PdfColumn>& columns;
};

// The pieces of one page in reading order, without the end of the page.
std::vector<Piece> read_page_pieces(const PdfPageView& view, PdfReading& reading);

}  // namespace commonplace
