#include "import/pdf/charts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <queue>

// What is drawn on a page is gone over in cells of some points: shapes that share cells, or are in cells side
// by side, belong together. Such a group is a chart when many of its shapes are neither rules nor frames
// around words (bars, marks, pieces of a curve) and the words among them are few on each line. The cells of
// a table have words in them, and those of a text box are sentences.

namespace commonplace {
namespace {

constexpr double cell_size = 9;         // points
constexpr double thin_line = 2.5;       // points: a rule
constexpr double largest_part = 0.5;    // of the page; a shape of more is its background
constexpr double least_side = 60;       // points, of a chart
constexpr std::size_t fewest_bars = 6;  // shapes without words
constexpr double label_words = 4;       // on a line, in the mean
constexpr double around_picture = 24;   // points

class Grid {
 public:
  Grid(double width, double height)
      : columns_(cells(width)), rows_(cells(height)), used_(columns_ * rows_), seen_(columns_ * rows_) {}

  void mark(const Box& box) {
    for_cells(box, [&](std::size_t cell) { used_[cell] = true; });
  }

  // Boxes of the cells that touch one another.
  std::vector<Box> groups() {
    std::vector<Box> found;
    for (std::size_t cell = 0; cell < used_.size(); ++cell)
      if (used_[cell] && !seen_[cell]) found.push_back(group_at(cell));
    return found;
  }

 private:
  static std::size_t cells(double length) {
    return static_cast<std::size_t>(std::clamp(length, 0.0, 20'000.0) / cell_size) + 1;
  }
  std::size_t index(double at, std::size_t count) const {
    return static_cast<std::size_t>(std::clamp(at / cell_size, 0.0, static_cast<double>(count - 1)));
  }

  template <class Action>
  void for_cells(const Box& box, const Action& action) {
    for (std::size_t y = index(box.top, rows_); y <= index(box.bottom, rows_); ++y)
      for (std::size_t x = index(box.left, columns_); x <= index(box.right, columns_); ++x)
        action(y * columns_ + x);
  }

  Box group_at(std::size_t cell) {
    const auto box_of_cell = [&](std::size_t at) {
      const double x = static_cast<double>(at % columns_) * cell_size;
      const double y = static_cast<double>(at / columns_) * cell_size;
      return Box{x, y, x + cell_size, y + cell_size};
    };
    Box box = box_of_cell(cell);
    std::queue<std::size_t> next;
    next.push(cell);
    seen_[cell] = true;
    while (!next.empty()) {
      const Box at = box_of_cell(next.front());
      next.pop();
      box.add(at);
      const Box around{at.left - cell_size / 2, at.top - cell_size / 2, at.right + cell_size / 2,
                       at.bottom + cell_size / 2};
      for_cells(around, [&](std::size_t near) {
        if (!used_[near] || seen_[near]) return;
        seen_[near] = true;
        next.push(near);
      });
    }
    return box;
  }

  std::size_t columns_, rows_;
  std::vector<bool> used_, seen_;
};

bool is_background(const Box& shape, const PdfPage& page) {
  return shape.width() * shape.height() > largest_part * page.width * page.height;
}

bool is_chart(const Box& group, const PdfPage& page, const std::vector<PdfLine>& lines) {
  if (std::min(group.width(), group.height()) < least_side) return false;
  std::vector<const PdfLine*> inside;
  double words = 0;
  for (const PdfLine& line : lines) {
    if (!group.holds(line.box.centre_x(), line.box.centre_y())) continue;
    inside.push_back(&line);
    words += static_cast<double>(line.words.size());
  }
  if (words > label_words * static_cast<double>(inside.size())) return false;
  std::size_t bars = 0, frames = 0;
  for (const Box& shape : page.shapes) {
    const bool rule = std::min(shape.width(), shape.height()) < thin_line;
    if (rule || is_background(shape, page) || !group.holds(shape.centre_x(), shape.centre_y())) continue;
    const bool has_words = std::ranges::any_of(
        inside, [&](const PdfLine* line) { return shape.holds(line->box.centre_x(), line->box.centre_y()); });
    (has_words ? frames : bars) += 1;
    if (bars + frames > 2000) break;  // a map
  }
  return bars >= fewest_bars && bars >= frames;
}

}  // namespace

bool is_near_picture(const PdfPage& page, const Box& box) {
  const auto near = [&](const Box& other) {
    const Box around{other.left - around_picture, other.top - around_picture, other.right + around_picture,
                     other.bottom + around_picture};
    return around.holds(box.centre_x(), box.centre_y());
  };
  return std::ranges::any_of(page.pictures, [&](const PdfPicture& one) { return near(one.box); }) ||
         std::ranges::any_of(page.charts, near);
}

std::vector<Box> find_charts(const PdfPage& page, const std::vector<PdfLine>& lines) {
  if (page.shapes.size() < fewest_bars) return {};
  Grid grid(page.width, page.height);
  for (const Box& shape : page.shapes)
    if (!is_background(shape, page)) grid.mark(shape);
  std::vector<Box> charts = grid.groups();
  std::erase_if(charts, [&](const Box& group) { return !is_chart(group, page, lines); });
  return charts;
}

}  // namespace commonplace
