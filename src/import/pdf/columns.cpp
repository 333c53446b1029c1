#include "import/pdf/columns.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

// Where a page has columns, there is an upright gap that no line crosses, with prose on both sides. Above
// and below it lines may cross: titles, notes. So for every left edge that several lines share, the
// crossing lines part the page into zones; the largest zone with prose on both sides is two columns, and
// what stands above, left, right and below of it is looked at in the same way:
//
//     A TITLE ACROSS BOTH            above
//     The heron      A pier is       left | right: the edge of "A pier" is shared by three lines,
//     stands on      built of        and no line between title and foot crosses it
//     the pier.      wood.
//     A foot across both             below
//
// Short lines on one side (numbers, names) are no prose: that is a table, and stays together.

namespace commonplace {
namespace {

constexpr int fewest_lines = 4;       // of a column
constexpr double prose_width = 0.6;   // of its column, that half of the lines of prose reach
constexpr double words_a_line = 2.5;  // on a line, in the mean
constexpr double same_edge = 2;       // points

struct Zone {
  std::vector<PdfLine> above, left, right, below;
  std::size_t lines() const { return left.size() + right.size(); }
};

bool is_prose(const std::vector<PdfLine>& lines) {
  if (lines.size() < fewest_lines) return false;
  Box box = lines.front().box;
  std::size_t words = 0;
  for (const PdfLine& line : lines) {
    box.add(line.box);
    words += line.words.size();
  }
  const auto wide = std::ranges::count_if(
      lines, [&](const PdfLine& line) { return line.box.width() >= prose_width * box.width(); });
  const auto all = static_cast<double>(lines.size());
  return static_cast<double>(wide) >= all / 2 && static_cast<double>(words) >= words_a_line * all;
}

// Whether something is drawn across the gap, within the height of both columns.
bool is_ruled(const Zone& zone, double gap, const std::vector<Box>& shapes) {
  Box box = zone.left.front().box;
  for (const PdfLine& line : zone.left) box.add(line.box);
  return std::ranges::any_of(shapes, [&](const Box& shape) {
    const bool inside = shape.centre_y() > box.top && shape.centre_y() < box.bottom;
    return inside && shape.left < gap - same_edge && shape.right > gap + same_edge &&
           shape.height() < box.height() / 2;
  });
}

// The zones a gap makes of lines that lie from top to bottom.
std::optional<Zone> largest_zone(const std::vector<PdfLine>& lines, double gap,
                                 const std::vector<Box>& shapes) {
  std::optional<Zone> best;
  const auto crosses = [&](const PdfLine& line) {
    return line.box.left < gap - same_edge && line.box.right > gap - same_edge;
  };
  for (auto from = lines.begin(); from != lines.end();) {
    const auto to = std::find_if(from, lines.end(), crosses);
    Zone zone;
    for (auto line = from; line != to; ++line)
      (line->box.left < gap - same_edge ? zone.left : zone.right).push_back(*line);
    if ((!best || zone.lines() > best->lines()) && is_prose(zone.left) && is_prose(zone.right) &&
        !is_ruled(zone, gap, shapes)) {
      zone.above.assign(lines.begin(), from);
      zone.below.assign(to, lines.end());
      best = std::move(zone);
    }
    from = to == lines.end() ? to : to + 1;
  }
  return best;
}

void split(std::vector<PdfLine> lines, const std::vector<Box>& shapes, std::vector<PdfColumn>& columns) {
  if (lines.empty()) return;
  std::map<long, int> edges;
  for (const PdfLine& line : lines) ++edges[std::lround(line.box.left / same_edge)];
  std::optional<Zone> best;
  for (const auto& [edge, count] : edges) {
    if (count < fewest_lines) continue;
    std::optional<Zone> zone = largest_zone(lines, static_cast<double>(edge) * same_edge, shapes);
    if (zone && (!best || zone->lines() > best->lines())) best = std::move(zone);
  }
  if (!best) {
    columns.push_back(find_rows(std::move(lines)));
    return;
  }
  split(std::move(best->above), shapes, columns);
  split(std::move(best->left), shapes, columns);
  split(std::move(best->right), shapes, columns);
  split(std::move(best->below), shapes, columns);
}

}  // namespace

std::vector<PdfColumn> find_columns(std::vector<PdfLine> lines, const std::vector<Box>& shapes) {
  std::ranges::stable_sort(lines, {}, [](const PdfLine& line) { return line.box.centre_y(); });
  std::vector<PdfColumn> columns;
  split(std::move(lines), shapes, columns);
  return columns;
}

}  // namespace commonplace
