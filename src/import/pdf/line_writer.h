#pragma once

#include <string>

#include "import/ink_builder.h"
#include "import/pdf/lines.h"

namespace commonplace {

// Words of lines as text; lines are parted by `\n`. A link or weight that goes on over a space is one.
class LineWriter {
 public:
  explicit LineWriter(const PdfPage& page) : page_(page) {}

  // `sign`: a word of the line that is the sign of a note, though it is not raised.
  void write(const PdfLine& line, const PdfWord* sign = nullptr);
  InkedText take() { return builder_.take(); }

 private:
  void write(const PdfWord& word, InkLooks& looks);
  std::string link_at(const PdfWord& word, double x) const;

  const PdfPage& page_;
  InkBuilder builder_;
  InkLooks last_;
};

}  // namespace commonplace
