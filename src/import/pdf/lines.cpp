#include "import/pdf/lines.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

// A PDF says where words stand, not which make up a line. Words are taken from left to right; each goes
// to the line at its height that ends nearest before it, or begins a line of its own:
//
//     The heron          A pier     The gap after "heron" is wide, so there are two lines.
//     stands ¹ here.                "¹" shares the height of "stands" and follows it closely.

namespace commonplace {
namespace {

// In widths of the letter m. Words of a justified line stand closer, columns and cells farther apart.
constexpr double widest_space = 0.7;
constexpr double deepest_overlap = 0.5;  // slanted letters and negative kerning
constexpr double least_shared = 0.5;     // share of the lower box
constexpr double raised_size = 0.85;     // a raised figure is smaller than this part of its line

// How well a word goes on a line: the share of height less the gap; negative when it does not.
double fit(const PdfLine& line, const PdfWord& word) {
  const double em = std::max(line.size, word.size);
  const double gap = word.box.left - line.words.back()->box.right;
  const double shared = line.box.shared_height(word.box);
  if (gap > widest_space * em || gap < -deepest_overlap * em || shared < least_shared) return -1;
  return shared + 1 - std::max(gap, 0.0) / em;
}

// The size most letters have, and the box of the words that have it.
void measure(PdfLine& line) {
  std::map<double, std::size_t> letters;
  for (const PdfWord* word : line.words) letters[word->size] += word->text.size();
  line.size = std::ranges::max_element(letters, {}, [](const auto& one) { return one.second; })->first;
  bool first = true;
  for (const PdfWord* word : line.words) {
    if (word->size < line.size * raised_size) continue;
    if (std::exchange(first, false)) line.box = word->box;
    line.box.add(word->box);
  }
  line.box.left = std::min(line.box.left, line.words.front()->box.left);
  line.box.right = std::max(line.box.right, line.words.back()->box.right);
}

}  // namespace

bool PdfLine::is_raised(const PdfWord& word) const {
  return word.size < size * raised_size && word.box.bottom < box.bottom - 0.1 * size;
}

bool PdfLine::all_bold() const {
  return std::ranges::all_of(words, [](const PdfWord* word) { return word->bold; });
}

std::string PdfLine::text() const {
  std::string all;
  for (const PdfWord* word : words) all += (all.empty() ? "" : " ") + word->text;
  return all;
}

std::vector<PdfLine> find_lines(const std::vector<const PdfWord*>& words) {
  std::vector<const PdfWord*> by_left = words;
  std::ranges::stable_sort(by_left, {}, [](const PdfWord* word) { return word->box.left; });
  std::vector<PdfLine> lines;
  for (const PdfWord* word : by_left) {
    PdfLine* best = nullptr;
    double most = 0;
    for (PdfLine& line : lines) {
      if (const double value = fit(line, *word); value > most) {
        most = value;
        best = &line;
      }
    }
    if (best == nullptr) best = &lines.emplace_back();
    best->words.push_back(word);
    measure(*best);
  }
  return lines;
}

std::vector<PdfRow> find_rows(std::vector<PdfLine> lines) {
  std::ranges::stable_sort(lines, {},
                           [](const PdfLine& line) { return std::pair(line.box.centre_y(), line.box.left); });
  std::vector<PdfRow> rows;
  for (PdfLine& line : lines) {
    const bool beside = !rows.empty() && std::ranges::all_of(rows.back(), [&](const PdfLine& other) {
      return other.box.shared_height(line.box) >= least_shared;
    });
    if (!beside) rows.emplace_back();
    rows.back().push_back(std::move(line));
  }
  for (PdfRow& row : rows)
    std::ranges::stable_sort(row, {}, [](const PdfLine& line) { return line.box.left; });
  return rows;
}

PdfLine joined(const PdfRow& row) {
  PdfLine whole;
  for (const PdfLine& part : row) std::ranges::copy(part.words, std::back_inserter(whole.words));
  measure(whole);
  return whole;
}

}  // namespace commonplace
