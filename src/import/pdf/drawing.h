#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include "import/pdf/page.h"

namespace commonplace {

// Names a stretch of a page's drawing that the structure tree refers to (ISO 32000-1, 14.7.4): the stream it
// is in, by its page or form, and its number there.
using MarkedContent = std::pair<QPDFObjGen, int>;
constexpr int not_marked = -1, marked_artifact = -2;

// Where letters begin to be drawn, on the page as it is shown.
struct DrawnText {
  double x = 0, y = 0;
  MarkedContent content;
};

struct DrawnPicture {
  Box box;
  QPDFObjectHandle image;  // a stream; not initialized for one that is written between the operators
  MarkedContent content;
};

struct PdfDrawing {
  std::vector<DrawnText> texts;
  std::vector<DrawnPicture> pictures;
  std::vector<Box> shapes;
  std::set<std::string> fonts_without_unicode;  // whose letters cannot be told from their codes
};

// What a page draws and where, as far as the drawing can be followed.
PdfDrawing read_drawing(QPDFPageObjectHelper& page);

// From a page's own coordinates to points from its upper left corner as it is shown.
QPDFMatrix shown_matrix(QPDFPageObjectHelper& page);

// `rectangle` is one by QPDFObjectHandle::isRectangle().
Box box_of_array(QPDFObjectHandle rectangle);
Box transformed(const QPDFMatrix& matrix, const Box& box);

}  // namespace commonplace
