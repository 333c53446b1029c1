#pragma once

#include <map>
#include <set>
#include <vector>

#include "import/pdf/columns.h"

namespace commonplace {

// The edges of a column of text, in points.
struct PdfMargins {
  double left = 0, right = 0;
  double width() const { return right - left; }
};

// What most of a document has in common, against which single lines are measured.
class PdfTypography {
 public:
  // Of all columns of all pages.
  explicit PdfTypography(const std::vector<std::vector<PdfColumn>>& pages);

  double body_size() const { return body_size_; }  // of most letters, in points
  // From foot to foot of neighbouring lines of that size.
  double pitch(double size) const { return pitch_ * size; }
  // The edges of the column that these rows stand in. An indented quotation alone on its page has the
  // edges of the text elsewhere.
  PdfMargins margins(const PdfColumn& column) const;

 private:
  long left_edge(const Box& box) const;

  double body_size_ = 0;
  double pitch_ = 1.2;                          // in letter sizes
  std::map<long, std::set<double>> rights_of_;  // right edges of columns, by left ones that are common
};

}  // namespace commonplace
