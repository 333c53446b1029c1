#include "import/pdf/ruled_tables.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

// Upright and flat lines that touch make a grid. Each word belongs to the cell that it stands in; where the
// line between two cells is missing they are one, and its words stand in the first:
//
//     +-----------+------+--------+
//     | Continent | Asia | Europe         "Europe" stands in the third cell, and the fourth is empty
//     +-----------+------+--------+------+
//     | Capital   | Jakarta | Berlin | Vienna |

namespace commonplace {
namespace {

constexpr double thin_rule_points = 2.5;
constexpr double shortest_side = 6;  // points, of a cell
constexpr double touching_rules = 3;
constexpr std::size_t most_rules = 1'000;  // of a page; a drawing has more

bool touch(const Box& a, const Box& b) {
  return a.left <= b.right + touching_rules && b.left <= a.right + touching_rules &&
         a.top <= b.bottom + touching_rules && b.top <= a.bottom + touching_rules;
}

bool is_upright(const Box& shape) {
  return shape.width() < thin_rule_points && shape.height() >= shortest_side;
}

bool is_flat(const Box& shape) {
  return shape.height() < thin_rule_points && shape.width() >= shortest_side;
}

}  // namespace

std::vector<double> PdfGrids::apart(std::vector<double> places) {
  std::ranges::sort(places);
  std::vector<double> found;
  for (const double place : places)
    if (found.empty() || place - found.back() > touching_rules) found.push_back(place);
  return found;
}

PdfGrids::PdfGrids(const std::vector<Box>& shapes) {
  std::vector<Box> rules;
  for (const Box& shape : shapes)
    if (is_upright(shape) || is_flat(shape)) rules.push_back(shape);
  if (rules.size() > most_rules) return;
  std::vector<bool> taken(rules.size());
  for (std::size_t first = 0; first < rules.size(); ++first) {
    if (taken[first]) continue;
    taken[first] = true;
    std::vector<std::size_t> group = {first};
    for (std::size_t at = 0; at < group.size(); ++at)
      for (std::size_t i = 0; i < rules.size(); ++i)
        if (!taken[i] && touch(rules[group[at]], rules[i])) {
          taken[i] = true;
          group.push_back(i);
        }
    Grid grid;
    grid.box = rules[first];
    for (const std::size_t i : group) {
      const Box& rule = rules[i];
      grid.box.add(rule);
      (is_upright(rule) ? grid.xs : grid.ys).push_back(is_upright(rule) ? rule.centre_x() : rule.centre_y());
      (is_upright(rule) ? grid.upright : grid.flat).push_back(rule);
    }
    grid.xs = apart(std::move(grid.xs));
    grid.ys = apart(std::move(grid.ys));
    if (grid.xs.size() > 2 && grid.ys.size() > 2) grids_.push_back(std::move(grid));
  }
}

std::size_t PdfGrids::column_of(const Grid& grid, double x, double y) {
  auto at = static_cast<std::size_t>(std::ranges::upper_bound(grid.xs, x) - grid.xs.begin());
  const auto drawn = [&](double place) {
    return std::ranges::any_of(grid.upright, [&](const Box& rule) {
      return std::abs(rule.centre_x() - place) <= touching_rules && rule.top <= y && y <= rule.bottom;
    });
  };
  while (at > 1 && !drawn(grid.xs[at - 1])) --at;
  return at == 0 ? 0 : at - 1;
}

std::size_t PdfGrids::row_of(const Grid& grid, double x, double y) {
  auto at = static_cast<std::size_t>(std::ranges::upper_bound(grid.ys, y) - grid.ys.begin());
  const auto drawn = [&](double place) {
    return std::ranges::any_of(grid.flat, [&](const Box& rule) {
      return std::abs(rule.centre_y() - place) <= touching_rules && rule.left <= x && x <= rule.right;
    });
  };
  while (at > 1 && !drawn(grid.ys[at - 1])) --at;
  return at == 0 ? 0 : at - 1;
}

PdfTable PdfGrids::table_at(const PdfColumn& column, std::size_t begin) const {
  const PdfTable none{begin, begin, {}};
  const auto holds = [](const Grid& grid, const PdfRow& row) {
    return std::ranges::all_of(
        row, [&](const PdfLine& part) { return grid.box.holds(part.box.centre_x(), part.box.centre_y()); });
  };
  const auto grid = std::ranges::find_if(grids_, [&](const Grid& one) { return holds(one, column[begin]); });
  if (grid == grids_.end()) return none;
  PdfTable table = none;
  std::map<std::size_t, std::map<std::size_t, std::vector<PdfLine>>> cells;  // by row and column
  std::map<std::size_t, std::size_t> places;                                 // of the columns that have words
  for (; table.end < column.size() && holds(*grid, column[table.end]); ++table.end) {
    std::map<std::pair<std::size_t, std::size_t>, PdfRow> words_of;
    for (const PdfLine& part : column[table.end]) {
      for (const PdfWord* word : part.words) {
        const double x = word->box.centre_x(), y = word->box.centre_y();
        const std::pair cell(row_of(*grid, x, y), column_of(*grid, x, y));
        words_of[cell].push_back({{word}, word->box, word->size});
        places[cell.second] = 0;
      }
    }
    for (const auto& [cell, words] : words_of) cells[cell.first][cell.second].push_back(joined(words));
  }
  if (cells.size() < 2 || places.size() < 2) return none;
  std::size_t count = 0;
  for (auto& [place, number] : places) number = count++;
  for (auto& [row, its] : cells) {
    table.cells.emplace_back(count);
    for (auto& [place, lines] : its) table.cells.back()[places.at(place)] = std::move(lines);
  }
  return table;
}

}  // namespace commonplace
