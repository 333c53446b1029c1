#include "import/pdf/columns.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

// Where a page has columns, there is an upright gap that no line crosses, with prose on both sides. Above
// and below it lines may cross: titles, notes. So for every left edge that several lines share, the
// crossing lines part the page into zones; the largest zone with prose on both sides is two columns, and
// what is above, left, right and below of it is looked at in the same way, so that a third column is found
// among the lines on the right:
//
//     A TITLE ACROSS BOTH            above
//     The heron      A pier is       left | right: the edge of "A pier" is shared by three lines,
//     waits on      "built of        and no line between title and foot crosses it: an opening quotation
//     the pier.      wood."          mark may hang out into the gap
//     A foot across both             below
//
// Short lines on one side (numbers, names) are no prose: that is a table, and stays together. But a few
// short lines beside prose that keep to no line of it are a margin note, or a quotation pulled out: they
// are read after the prose, and a table's cells keep to its rows.

namespace commonplace {
namespace {

constexpr std::size_t fewest_lines = 4;  // of a column
constexpr double full_line = 0.6;        // of the widest line, that half of the lines of prose reach
constexpr double words_a_line = 2.5;     // on a line, in the mean
constexpr double same_edge = 2;          // points
constexpr double widest_hang = 0.7;      // letter sizes that a mark may hang out to the left

struct Zone {
  std::vector<PdfLine> above, left, right, below;
  bool left_is_margin = false, right_is_margin = false;
  std::size_t lines() const { return left.size() + right.size(); }
};

double widest_of(const std::vector<PdfLine>& lines) {
  double widest = 0;
  for (const PdfLine& line : lines) widest = std::max(widest, line.box.width());
  return widest;
}

bool begins_with_small_letter(const PdfLine& line) {
  return std::islower(static_cast<unsigned char>(line.words.front()->text.front())) != 0;
}

// Lines that are mostly full, and some of which go on with what is before them.
bool is_prose(const std::vector<PdfLine>& lines) {
  if (lines.size() < fewest_lines) return false;
  const double widest = widest_of(lines);
  std::size_t words = 0, full = 0, small = 0;
  for (const PdfLine& line : lines) {
    words += line.words.size();
    full += line.box.width() >= full_line * widest;
    small += begins_with_small_letter(line);
  }
  const bool fluent = small * 5 >= lines.size() || full * 4 >= lines.size() * 3;
  return full * 2 >= lines.size() && fluent &&
         static_cast<double>(words) >= words_a_line * static_cast<double>(lines.size());
}

bool is_on_a_line(const PdfLine& line, const std::vector<PdfLine>& others) {
  return std::ranges::any_of(others, [&](const PdfLine& other) {
    return std::abs(other.box.bottom - line.box.bottom) < 0.12 * line.size;
  });
}

// A few lines beside prose of which most keep to no line of it, or are of another size.
bool is_margin_note(const std::vector<PdfLine>& lines, const std::vector<PdfLine>& prose) {
  if (lines.empty() || lines.size() * 2 > prose.size()) return false;
  if (widest_of(lines) > full_line * widest_of(prose)) return false;
  const auto apart = std::ranges::count_if(lines, [&](const PdfLine& line) {
    const bool other_size = std::abs(line.size - prose.front().size) > 0.08 * line.size;
    return !is_on_a_line(line, prose) || (other_size && lines.size() > 1);
  });
  return static_cast<std::size_t>(apart) * 3 >= lines.size() * 2;
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
    return line.box.left < gap - std::max(same_edge, widest_hang * line.size) &&
           line.box.right > gap - same_edge;
  };
  for (auto from = lines.begin(); from != lines.end();) {
    const auto to = std::find_if(from, lines.end(), crosses);
    Zone zone;
    for (auto line = from; line != to; ++line)
      (line->box.right < gap ? zone.left : zone.right).push_back(*line);
    const bool prose_left = is_prose(zone.left), prose_right = is_prose(zone.right);
    zone.left_is_margin = prose_right && !prose_left && is_margin_note(zone.left, zone.right);
    zone.right_is_margin = prose_left && !prose_right && is_margin_note(zone.right, zone.left);
    const bool columns = prose_left && prose_right;
    if ((columns || zone.left_is_margin || zone.right_is_margin) && (!best || zone.lines() > best->lines()) &&
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
    if (count < 2) continue;
    std::optional<Zone> zone = largest_zone(lines, static_cast<double>(edge) * same_edge, shapes);
    if (zone && (!best || zone->lines() > best->lines())) best = std::move(zone);
  }
  if (!best) {
    columns.push_back(find_rows(std::move(lines)));
    return;
  }
  split(std::move(best->above), shapes, columns);
  if (best->left_is_margin) std::swap(best->left, best->right);
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
