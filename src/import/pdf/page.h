#pragma once

#include <algorithm>
#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "import/manuscript.h"

namespace commonplace {

// A place on a page, in points (1/72 inch) from its upper left corner, y downwards.
struct Box {
  double left = 0, top = 0, right = 0, bottom = 0;

  double width() const { return right - left; }
  double height() const { return bottom - top; }
  double centre_x() const { return (left + right) / 2; }
  double centre_y() const { return (top + bottom) / 2; }
  bool holds(double x, double y) const { return left <= x && x <= right && top <= y && y <= bottom; }
  bool overlaps(const Box& other) const {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }
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

// A block-level element of the file's own structure: of a tagged PDF, or what a bookmark leads to.
struct PdfTag {
  enum class Kind { heading, paragraph, item, cell, caption, note, figure, contents, artifact };
  Kind kind = Kind::paragraph;
  std::string style;  // as Piece::style
  int depth = 0;      // of an item: lists around it
  int table = 0;      // of a cell: its table, row and column, each from 1
  int row = 0, column = 0;
};

// Letters that touch and look alike: a word, or part of one that is half bold.
struct PdfWord {
  std::string text;          // UTF-8, never empty
  std::vector<double> ends;  // where each of its characters ends on the right
  Box box;
  double size = 0;     // of its font, in points
  double spacing = 0;  // between its letters, where they are set apart: "G O A L"
  bool bold = false;
  bool italic = false;
  int turn = 0;                 // quarter turns to the right of its line; 0: from left to right
  bool space_after = false;     // else the next word touches it: a raised figure
  const PdfTag* tag = nullptr;  // null: the file does not say
};

struct PdfLink {
  Box box;
  std::string address;
};

struct PdfPicture {
  Box box;
  std::shared_ptr<const PictureFile> file;  // null: it could not be taken out
  std::string words;                        // alternate text of a tagged PDF
};

constexpr double margin_and_line = 100;  // points

// What a page shows, turned so that most of its words run from left to right. Words come in no order that
// can be relied on.
struct PdfPage {
  double width = 0, height = 0;
  int turn = 0;  // quarter turns to the right that it was shown with, which are undone
  std::vector<PdfWord> words;
  std::vector<PdfLink> links;
  std::vector<PdfPicture> pictures;
  std::vector<Box> shapes;  // what is filled or drawn as a line: rules, bullets, frames

  std::vector<Box> charts;  // drawings among them, by charts.h

  // How far from its upper and lower edge lines may run: of a small page more than of a large one, since
  // margins are an inch on both.
  double edge_zone() const { return std::clamp(margin_and_line, 0.15 * height, 0.2 * height); }

  // A box of the page as a viewer shows it, where it lies on the page turned upright.
  Box undo_turn(const Box& shown) const;
};

// The words of a page that run in another direction than most, when they are text and no labels: a table set
// sideways below a paragraph. They are taken from the page, and are a page of their own.
std::vector<PdfPage> take_turned_parts(PdfPage& page);

struct PdfFile {
  std::string title;  // among its properties
  std::vector<PdfPage> pages;
  std::deque<PdfTag> tags;  // of the words, which point here
  bool fully_tagged = false;
  std::vector<Review> reviews;
};

}  // namespace commonplace
