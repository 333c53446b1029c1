#pragma once

#include <algorithm>
#include <string>
#include <vector>

namespace commonplace {

// A place on a page, in points (1/72 inch) from its upper left corner, y downwards.
struct Box {
  double left = 0, top = 0, right = 0, bottom = 0;

  double width() const { return right - left; }
  double height() const { return bottom - top; }
  double centre_x() const { return (left + right) / 2; }
  double centre_y() const { return (top + bottom) / 2; }
  bool holds(double x, double y) const { return left <= x && x <= right && top <= y && y <= bottom; }
  void add(const Box& other) {
    left = std::min(left, other.left);
    top = std::min(top, other.top);
    right = std::max(right, other.right);
    bottom = std::max(bottom, other.bottom);
  }
  // How much of the lower of the two they share in height: 1 for a raised figure within its line.
  double shared_height(const Box& other) const {
    const double shared = std::min(bottom, other.bottom) - std::max(top, other.top);
    const double lower = std::min(height(), other.height());
    return lower <= 0 ? 0 : shared / lower;
  }
};

// Letters that touch and look alike: a word, or part of one that is half bold.
struct PdfWord {
  std::string text;          // UTF-8, never empty
  std::vector<double> ends;  // where each of its characters ends on the right
  Box box;
  double size = 0;  // of its font, in points
  bool bold = false;
  bool italic = false;
  bool upright = true;       // its line runs from left to right
  bool space_after = false;  // else the next word touches it: a raised figure
};

struct PdfLink {
  Box box;
  std::string address;
};

// What a page shows. Words come in no order that can be relied on.
struct PdfPage {
  double width = 0, height = 0;
  std::vector<PdfWord> words;
  std::vector<PdfLink> links;
  std::vector<Box> pictures;
  std::vector<Box> shapes;  // what is filled or drawn as a line: rules, bullets, frames
};

}  // namespace commonplace
