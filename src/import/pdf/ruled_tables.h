#pragma once

#include <vector>

#include "import/pdf/tables.h"

namespace commonplace {

// Tables whose cells are drawn, from top to bottom of a page.
class PdfGrids {
 public:
  explicit PdfGrids(const std::vector<Box>& shapes);

  // The table that begins at a row of a column; one of no rows when none is drawn there.
  PdfTable table_at(const PdfColumn& column, std::size_t begin) const;

 private:
  struct Grid {
    Box box;
    std::vector<double> xs, ys;      // of all lines, from left to right and from top to bottom
    std::vector<Box> upright, flat;  // its lines
  };
  static std::vector<double> apart(std::vector<double> places);
  static std::size_t row_of(const Grid& grid, double x, double y);
  static std::size_t column_of(const Grid& grid, double x, double y);

  std::vector<Grid> grids_;
};

}  // namespace commonplace
