#include "import/pdf/typography.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

namespace commonplace {
namespace {

constexpr double size_tolerance = 0.08;  // part by which sizes may differ
constexpr double widest_indent = 72;     // points from the column's edge at which lines may begin
constexpr std::size_t common_edge = 12;  // one in so many lines begins at an edge that counts
constexpr double pitch_step = 0.02;      // letter sizes

constexpr std::size_t fewest_rows = 5;  // of a column whose right edge others are measured by

Box box_of(const PdfColumn& column) {
  Box box = column.front().front().box;
  for (const PdfRow& row : column)
    for (const PdfLine& line : row) box.add(line.box);
  return box;
}

template <class Key>
Key most_common(const std::map<Key, std::size_t>& counts, Key otherwise) {
  const auto most = std::ranges::max_element(counts, {}, [](const auto& one) { return one.second; });
  return most == counts.end() ? otherwise : most->first;
}

// Of the steps from line to line that are common, the smallest is that within paragraphs: where most
// paragraphs have one line, the step to the next paragraph is more common.
long smallest_common(const std::map<long, std::size_t>& counts, long otherwise) {
  constexpr std::size_t part = 4;  // of the most common
  const std::size_t most = counts.empty() ? 0 : counts.at(most_common(counts, otherwise));
  for (const auto& [step, count] : counts)
    if (count > 1 && count * part >= most) return step;
  return most_common(counts, otherwise);
}

template <class Action>
void for_each_line(const std::vector<std::vector<PdfColumn>>& pages, const Action& action) {
  for (const auto& columns : pages)
    for (const PdfColumn& column : columns)
      for (const PdfRow& row : column) action(row.front());
}

}  // namespace

PdfTypography::PdfTypography(const std::vector<std::vector<PdfColumn>>& pages) {
  std::map<long, std::size_t> letters, pitches, edges;
  for_each_line(pages, [&](const PdfLine& line) {
    for (const PdfWord* word : line.words) letters[std::lround(word->size * 10)] += word->text.size();
  });
  body_size_ = static_cast<double>(most_common(letters, 100L)) / 10;
  const auto is_body = [&](const PdfLine& line) {
    return std::abs(line.size - body_size_) < size_tolerance * body_size_;
  };

  std::size_t lines = 0;
  for (const auto& columns : pages) {
    for (const PdfColumn& column : columns) {
      for (std::size_t i = 0; i < column.size(); ++i) {
        const PdfLine& line = column[i].front();
        if (!is_body(line)) continue;
        ++lines;
        ++edges[std::lround(line.box.left)];
        if (i == 0 || !is_body(column[i - 1].front())) continue;
        const double step = (line.box.bottom - column[i - 1].front().box.bottom) / body_size_;
        if (step > 0.8 && step < 3) ++pitches[std::lround(step / pitch_step)];
      }
    }
  }
  pitch_ = static_cast<double>(smallest_common(pitches, std::lround(pitch_ / pitch_step))) * pitch_step;
  for (const auto& [left, count] : edges)
    if (count * common_edge >= lines) rights_of_[left];
  for (const auto& columns : pages) {
    for (const PdfColumn& column : columns)
      if (column.size() >= fewest_rows) rights_of_[left_edge(box_of(column))].insert(box_of(column).right);
  }
}

// The nearest known edge at or before the left of a column's lines.
long PdfTypography::left_edge(const Box& box) const {
  auto edge = rights_of_.upper_bound(std::lround(box.left) + 1);
  if (edge == rights_of_.begin()) return std::lround(box.left);
  --edge;
  return box.left - static_cast<double>(edge->first) > widest_indent ? std::lround(box.left) : edge->first;
}

PdfMargins PdfTypography::margins(const PdfColumn& column) const {
  const Box box = box_of(column);
  const long left = left_edge(box);
  PdfMargins margins{std::min(static_cast<double>(left), box.left), box.right};
  // A narrow column may begin where a wide one does: the nearest right edge that leaves room.
  const auto found = rights_of_.find(left);
  if (found == rights_of_.end()) return margins;
  const auto right = found->second.lower_bound(box.right);
  if (right != found->second.end()) margins.right = *right;
  return margins;
}

}  // namespace commonplace
