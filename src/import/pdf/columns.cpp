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
//     A table or foot across both    below; a rule that is drawn across parts zones as a line does
//     And the        rest.           beside a gap that is known, a few words will do
//
// Prose is told by long lines: headings, items, labels of a chart and the cells of a small table stand
// among them and do not count. Short lines alone (numbers, names) are no prose: that is a table, and stays
// together. But a few short lines beside prose that keep to no line of it are a margin note, or a quotation
// pulled out: they are read after the prose, and a table's cells keep to its rows.

namespace commonplace {
namespace {

constexpr std::size_t fewest_lines = 4;   // of a column
constexpr std::size_t long_words = 4;     // on a line of prose
constexpr double full_line = 0.6;         // of the widest line, that half of the lines of prose reach
constexpr double same_edge = 2;           // points
constexpr double widest_hang = 0.7;       // letter sizes that a mark may hang out to the left
constexpr double same_foot = 0.12;        // letter sizes, of lines beside one another
constexpr std::size_t ruled_column = 12;  // lines of prose between two rules; a row of a table has fewer

struct Zone {
  std::vector<PdfLine> above, left, right, below;
  double gap = 0;
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

enum class Prose { none, even, fluent };

// Most words stand in long lines. Fluent are those that often begin in the middle of a sentence, even those
// that are of about one length, as those of a language may be that writes its nouns with capitals.
Prose prose_of(const std::vector<PdfLine>& lines, std::size_t fewest = fewest_lines) {
  std::size_t words = 0, words_in_long = 0;
  std::vector<const PdfLine*> long_lines;
  double widest = 0;
  for (const PdfLine& line : lines) {
    words += line.words.size();
    if (line.words.size() < long_words) continue;
    words_in_long += line.words.size();
    widest = std::max(widest, line.box.width());
    long_lines.push_back(&line);
  }
  if (long_lines.size() < fewest || words_in_long * 10 < words * 6) return Prose::none;
  std::size_t full = 0, small = 0;
  for (const PdfLine* line : long_lines) {
    full += line->box.width() >= full_line * widest;
    small += begins_with_small_letter(*line);
  }
  if (full * 2 < long_lines.size()) return Prose::none;
  return small * 5 >= long_lines.size()      ? Prose::fluent
         : full * 4 >= long_lines.size() * 3 ? Prose::even
                                             : Prose::none;
}

// Cells of a table: each line of the one side stands beside one of the other.
bool keeps_to_rows(const std::vector<PdfLine>& fewer, const std::vector<PdfLine>& more) {
  std::vector<double> feet;
  for (const PdfLine& line : more) feet.push_back(line.box.bottom);
  std::ranges::sort(feet);
  const auto beside = std::ranges::count_if(fewer, [&](const PdfLine& line) {
    const double reach = same_foot * line.size;
    const auto foot = std::ranges::lower_bound(feet, line.box.bottom - reach);
    return foot != feet.end() && *foot < line.box.bottom + reach;
  });
  return static_cast<std::size_t>(beside) * 5 >= fewer.size() * 4;
}

bool is_on_a_line(const PdfLine& line, const std::vector<PdfLine>& others) {
  return std::ranges::any_of(others, [&](const PdfLine& other) {
    return std::abs(other.box.bottom - line.box.bottom) < same_foot * line.size;
  });
}

double size_of_most_words(const std::vector<PdfLine>& lines) {
  std::map<double, std::size_t> words;
  for (const PdfLine& line : lines) words[line.size] += line.words.size();
  return std::ranges::max_element(words, {}, [](const auto& one) { return one.second; })->first;
}

// A few lines beside prose of which most keep to no line of it, or are of another size.
bool is_margin_note(const std::vector<PdfLine>& lines, const std::vector<PdfLine>& prose) {
  if (lines.empty() || lines.size() * 2 > prose.size()) return false;
  if (widest_of(lines) > full_line * widest_of(prose)) return false;
  const double top = prose.front().box.top, bottom = prose.back().box.bottom;
  const bool beside = std::ranges::all_of(
      lines, [&](const PdfLine& line) { return top < line.box.centre_y() && line.box.centre_y() < bottom; });
  if (!beside) return false;
  const double size = size_of_most_words(prose);
  const auto apart = std::ranges::count_if(lines, [&](const PdfLine& line) {
    const bool other_size = std::abs(line.size - size) > 0.08 * line.size;
    return !is_on_a_line(line, prose) || (other_size && lines.size() > 1);
  });
  return static_cast<std::size_t>(apart) * 3 >= lines.size() * 2;
}

class ColumnFinder {
 public:
  explicit ColumnFinder(const std::vector<Box>& shapes) {
    constexpr double shortest = 20;    // points, of a rule
    constexpr std::size_t most = 500;  // rules of a page; a drawing has more
    for (const Box& shape : shapes)
      if (shape.width() >= shortest) shapes_.push_back(shape);
    if (shapes_.size() > most) shapes_.clear();
  }

  void split(std::vector<PdfLine> lines) {
    if (lines.empty()) return;
    std::map<long, int> edges;
    for (const PdfLine& line : lines) ++edges[std::lround(line.box.left / same_edge)];
    std::optional<Zone> best;
    for (const auto& [edge, count] : edges) {
      const double gap = static_cast<double>(edge) * same_edge;
      if (count < 2 && !is_known(gap)) continue;
      std::optional<Zone> zone = largest_zone(lines, gap);
      if (zone && (!best || zone->lines() > best->lines())) best = std::move(zone);
    }
    if (!best) {
      columns_.push_back(find_rows(std::move(lines)));
      return;
    }
    if (!best->left_is_margin && !best->right_is_margin) known_.push_back(best->gap);
    split(std::move(best->above));
    if (best->left_is_margin) std::swap(best->left, best->right);
    if (best->left_is_margin || best->right_is_margin)
      for (PdfLine& line : best->right) line.in_margin = true;
    split(std::move(best->left));
    split(std::move(best->right));
    split(std::move(best->below));
  }

  std::vector<PdfColumn> take() { return std::move(columns_); }

 private:
  bool is_known(double gap) const {
    return std::ranges::any_of(known_, [&](double one) { return std::abs(one - gap) <= same_edge; });
  }

  // What is drawn across a gap: rules, and frames that lines stand in.
  std::vector<Box> drawn_across(const std::vector<PdfLine>& lines, double gap) const {
    const double height = lines.back().box.bottom - lines.front().box.top;
    std::vector<Box> across;
    for (const Box& shape : shapes_)
      if (shape.left < gap - same_edge && shape.right > gap + same_edge && shape.height() < height / 2)
        across.push_back(shape);
    std::ranges::sort(across, {}, &Box::top);
    return across;
  }

  // The largest of the zones that a gap makes of lines which lie from top to bottom.
  std::optional<Zone> largest_zone(const std::vector<PdfLine>& lines, double gap) const {
    std::optional<Zone> best;
    const std::vector<Box> across = drawn_across(lines, gap);
    const auto ruled_between = [&](const PdfLine& above, const PdfLine& line) {
      return std::ranges::any_of(across, [&](const Box& shape) {
        return (shape.top > above.box.centre_y() && shape.top < line.box.centre_y()) ||
               (shape.bottom > above.box.centre_y() && shape.bottom < line.box.centre_y());
      });
    };
    const std::vector<bool> crosses = crossing(lines, gap);
    bool rule_above = false;
    for (std::size_t from = 0; from < lines.size();) {
      std::size_t to = from;
      bool rule_below = false;
      while (to < lines.size() && !crosses[to] && !rule_below) {
        ++to;
        rule_below = to < lines.size() && ruled_between(lines[to - 1], lines[to]);
      }
      const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(from),
                 end = lines.begin() + static_cast<std::ptrdiff_t>(to);
      if (std::optional<Zone> zone = zone_of(begin, end, gap, rule_above, rule_below);
          zone && (!best || zone->lines() > best->lines())) {
        zone->above.assign(lines.begin(), begin);
        zone->below.assign(end, lines.end());
        best = std::move(zone);
      }
      rule_above = rule_below;
      from = rule_below ? to : to + 1;
    }
    return best;
  }

  // The lines that cross a gap, and what stands beside them: "1" before "Introduction".
  static std::vector<bool> crossing(const std::vector<PdfLine>& lines, double gap) {
    std::vector<bool> alone, all;
    for (const PdfLine& line : lines)
      alone.push_back(line.box.left < gap - std::max(same_edge, widest_hang * line.size) &&
                      line.box.right > gap - same_edge);
    all = alone;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      if (lines[i].box.shared_height(lines[i + 1].box) < 0.5) continue;
      all[i] = all[i] || alone[i + 1];
      all[i + 1] = all[i + 1] || alone[i];
    }
    return all;
  }

  using Lines = std::vector<PdfLine>::const_iterator;

  std::optional<Zone> zone_of(Lines from, Lines to, double gap, bool rule_above, bool rule_below) const {
    Zone zone;
    zone.gap = gap;
    for (auto line = from; line != to; ++line)
      (line->box.right < gap ? zone.left : zone.right).push_back(*line);
    if (zone.left.empty() || zone.right.empty()) return std::nullopt;
    const std::size_t fewest = rule_above && rule_below ? ruled_column : fewest_lines;
    const Prose left = prose_of(zone.left, fewest), right = prose_of(zone.right, fewest);
    const bool prose_left = left != Prose::none, prose_right = right != Prose::none;
    if (prose_left && prose_right) {
      const bool fluent = left == Prose::fluent && right == Prose::fluent;
      const bool left_fewer = zone.left.size() < zone.right.size();
      const bool table = !fluent && (left_fewer ? keeps_to_rows(zone.left, zone.right)
                                                : keeps_to_rows(zone.right, zone.left));
      return table ? std::nullopt : std::optional(std::move(zone));
    }
    if (is_known(gap) && !rule_above && !rule_below) return zone;
    if (rule_above || rule_below) return std::nullopt;
    zone.left_is_margin = prose_right && !prose_left && is_margin_note(zone.left, zone.right);
    zone.right_is_margin = prose_left && !prose_right && is_margin_note(zone.right, zone.left);
    return zone.left_is_margin || zone.right_is_margin ? std::optional(std::move(zone)) : std::nullopt;
  }

  std::vector<Box> shapes_;
  std::vector<double> known_;  // gaps between columns
  std::vector<PdfColumn> columns_;
};

}  // namespace

std::vector<PdfColumn> find_columns(std::vector<PdfLine> lines, const std::vector<Box>& shapes) {
  std::ranges::stable_sort(lines, {}, [](const PdfLine& line) { return line.box.centre_y(); });
  ColumnFinder finder(shapes);
  finder.split(std::move(lines));
  return finder.take();
}

}  // namespace commonplace
