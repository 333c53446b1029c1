#include "pages/chart.h"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

namespace commonplace {
namespace {

// On a phone eight years stand side by side in letters that can be read.
constexpr int most_ticks = 8;

// Years to be written: the first, and then each that is a round number of years later.
std::vector<ChartTick> ticks(YearSpan years, const ChartSize& size) {
  std::vector<ChartTick> written;
  if (size.tick == 0) return written;
  const int columns = years.last - years.first + 1;
  const int step =
      std::max({1, (size.tick + size.column - 1) / size.column, (columns + most_ticks - 1) / most_ticks});
  for (int column = 0; column < columns; column += step)
    written.push_back(
        {fmt::format("{:.2f}%", 100.0 * (column + 0.5) / columns), fmt::format("{}", years.first + column)});
  return written;
}

}  // namespace

std::optional<Chart> chart(const std::vector<YearAmount>& amounts, YearSpan years, const ChartSize& size,
                           std::string summary) {
  std::map<int, std::size_t> totals;
  for (const YearAmount& one : amounts) totals[one.year] += one.amount;
  std::size_t highest = 0;
  for (const auto& [year, total] : totals) highest = std::max(highest, total);
  if (highest == 0) return std::nullopt;

  // Edges are rounded, not heights, so that bars of a year meet.
  const auto edge = [&](std::size_t amount) {
    const auto scaled = (amount * static_cast<std::size_t>(size.height) + highest / 2) / highest;
    return size.height - static_cast<int>(scaled);
  };
  Chart picture;
  picture.width = (years.last - years.first + 1) * size.column;
  picture.height = size.height;
  picture.summary = std::move(summary);
  picture.ticks = ticks(years, size);
  std::map<int, std::size_t> piled;
  for (const YearAmount& one : amounts) {
    if (one.amount == 0) continue;
    std::size_t& below = piled[one.year];
    const int bottom = edge(below);
    below += one.amount;
    const int top = std::min(edge(below), bottom - 1);
    picture.bars.push_back(
        {(one.year - years.first) * size.column + size.gap / 2, top, size.column - size.gap, bottom - top});
  }
  return picture;
}

std::string written(YearSpan years) {
  return years.first == years.last ? fmt::format("{}", years.first)
                                   : fmt::format("{}–{}", years.first, years.last);
}

}  // namespace commonplace
