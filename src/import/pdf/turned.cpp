#include "import/pdf/page.h"

namespace commonplace {

Box PdfPage::undo_turn(const Box& shown) const {
  switch (turn) {
    case 1:  // downwards: what was at the right is the top
      return {shown.top, height - shown.right, shown.bottom, height - shown.left};
    case 2:  // upside down
      return {width - shown.right, height - shown.bottom, width - shown.left, height - shown.top};
    case 3:  // upwards: what was at the left is the top
      return {width - shown.bottom, shown.left, width - shown.top, shown.right};
    default:
      return shown;
  }
}

}  // namespace commonplace
