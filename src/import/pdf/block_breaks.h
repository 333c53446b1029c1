#pragma once

#include <vector>

#include "import/pdf/typography.h"

namespace commonplace {

// Where lines of a column end one block and begin another.
class BlockBreaks {
 public:
  BlockBreaks(const PdfTypography& typography, const PdfPage& page, PdfMargins margins)
      : typography_(typography), page_(page), margins_(margins) {}

  // Whether a line begins a block of its own behind the lines of one.
  bool begins_block(const std::vector<PdfLine>& block, const PdfLine& line) const;

  bool fills(const PdfLine& line) const;
  bool is_centred(const PdfLine& line) const;
  // Space beyond the usual, in lines.
  double gap_between(const PdfLine& above, const PdfLine& line) const;

 private:
  bool begins_item_here(const PdfLine& above, const PdfLine& line) const;

  const PdfTypography& typography_;
  const PdfPage& page_;
  PdfMargins margins_;
};

// The left edge of a bullet that is drawn, not written: a small shape close before the line. Below 0: none.
double drawn_bullet(const PdfPage& page, const PdfLine& line);

}  // namespace commonplace
