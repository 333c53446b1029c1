#include "import/pdf/lines.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>
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

constexpr double raised_by = 0.2;       // of the size: so far a note's sign is above the feet of its line
constexpr std::size_t long_line = 200;  // words; of a longer line the measures do not change any more

// How well a word goes on a line: the share of height less the gap; negative when it does not.
double fit(const PdfLine& line, const PdfWord& word) {
  const double em = std::min(line.size, word.size);  // a large heading may begin close beside a column
  // Between letters that are set apart the space is wider by as much on both sides.
  const PdfWord& last = *line.words.back();
  const double gap = word.box.left - last.box.right - 2 * std::max(last.spacing, word.spacing);
  const double shared = line.box.shared_height(word.box);
  if (gap > widest_space * em || gap < -deepest_overlap * em || shared < least_shared) return -1;
  return shared + 1 - std::max(gap, 0.0) / em;
}

template <class Value>
Value most_letters(const std::map<Value, std::size_t>& letters) {
  return std::ranges::max_element(letters, {}, [](const auto& one) { return one.second; })->first;
}

// The size most letters have, and the box of the words that have it and are not raised.
void measure(PdfLine& line) {
  if (line.words.size() > long_line) {
    line.box.right = std::max(line.box.right, line.words.back()->box.right);
    return;
  }
  std::map<double, std::size_t> sizes, feet;
  for (const PdfWord* word : line.words) sizes[word->size] += word->text.size();
  line.size = most_letters(sizes);
  for (const PdfWord* word : line.words)
    if (word->size >= line.size * raised_size) feet[word->box.bottom] += word->text.size();
  const double foot = most_letters(feet);
  bool first = true;
  for (const PdfWord* word : line.words) {
    if (word->size < line.size * raised_size || word->box.bottom < foot - raised_by * line.size) continue;
    if (std::exchange(first, false)) line.box = word->box;
    line.box.add(word->box);
  }
  line.box.left = std::min(line.box.left, line.words.front()->box.left);
  line.box.right = std::max(line.box.right, line.words.back()->box.right);
}

// What may refer to a note: `12`, `*`, `a`, `3,4`.
bool is_sign(std::string_view text) {
  constexpr std::string_view figures = "0123456789,*";
  return text.find_first_not_of(figures) == std::string_view::npos ||
         (text.size() == 1 && text.front() >= 'a' && text.front() <= 'z') || text == "†" || text == "‡" ||
         text == "§";
}

}  // namespace

// Most signs of notes are much smaller than their line; some are nearly as large (8 points on a line of 9)
// but stand clearly above its feet.
bool PdfLine::is_raised(const PdfWord& word) const {
  if (word.size < size * raised_size) return word.box.bottom < box.bottom - 0.1 * size;
  return word.size <= size && word.box.bottom < box.bottom - raised_by * size && is_sign(word.text);
}

bool PdfLine::all_bold() const {
  return std::ranges::all_of(words, [](const PdfWord* word) { return word->bold; });
}

std::string PdfLine::text() const {
  std::string all;
  for (const PdfWord* word : words) all += (all.empty() ? "" : " ") + word->text;
  return all;
}

const PdfTag* PdfLine::tag() const {
  for (const PdfWord* word : words)
    if (word->tag != nullptr) return word->tag;
  return nullptr;
}

std::vector<PdfLine> find_lines(const std::vector<const PdfWord*>& words) {
  std::vector<const PdfWord*> by_left = words;
  std::ranges::stable_sort(by_left, {}, [](const PdfWord* word) { return word->box.left; });
  double largest = 0, widest_spacing = 0;
  for (const PdfWord* word : words) {
    largest = std::max(largest, word->size);
    widest_spacing = std::max(widest_spacing, word->spacing);
  }
  std::vector<PdfLine> lines;
  std::vector<std::size_t> open;  // lines that a word may still be near enough to
  for (const PdfWord* word : by_left) {
    std::erase_if(open, [&](std::size_t i) {
      const PdfWord& last = *lines[i].words.back();
      return last.box.right + 2 * widest_spacing + widest_space * largest < word->box.left;
    });
    std::size_t best = lines.size();
    double most = 0;
    for (const std::size_t i : open) {
      if (const double value = fit(lines[i], *word); value > most) {
        most = value;
        best = i;
      }
    }
    if (best == lines.size()) {
      open.push_back(best);
      lines.emplace_back();
    }
    lines[best].words.push_back(word);
    measure(lines[best]);
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
  whole.in_margin = !row.empty() && row.front().in_margin;
  return whole;
}

}  // namespace commonplace
