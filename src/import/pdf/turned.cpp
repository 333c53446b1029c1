#include <cstddef>
#include <utility>

#include "import/pdf/lines.h"
#include "import/pdf/page.h"

namespace commonplace {
namespace {

// A part of so many words, in lines of so many in the mean, is text; the labels of an axis are shorter.
constexpr std::size_t fewest_turned_words = 30;
constexpr std::size_t fewest_words_a_line = 2;

bool is_turned_text(const PdfPage& part) {
  if (part.words.size() < fewest_turned_words) return false;
  std::vector<const PdfWord*> words;
  for (const PdfWord& word : part.words) words.push_back(&word);
  return part.words.size() >= fewest_words_a_line * find_rows(find_lines(words)).size();
}

PdfPage turned_part(const PdfPage& page, int turn) {
  PdfPage part;
  part.turn = turn;
  part.width = turn % 2 == 0 ? page.width : page.height;
  part.height = turn % 2 == 0 ? page.height : page.width;
  for (const PdfWord& word : page.words) {
    if (word.turn != turn) continue;
    PdfWord& upright = part.words.emplace_back(word);
    upright.turn = 0;
    upright.box = part.undo_turn(word.box);
    for (double& end : upright.ends) end = upright.box.right;
  }
  if (part.words.empty()) return part;
  for (const Box& shape : page.shapes) part.shapes.push_back(part.undo_turn(shape));
  return part;
}

}  // namespace

Box PdfPage::undo_turn(const Box& shown) const {
  switch (turn) {
    case 1:  // downwards: what was at the right is the top
      return {shown.top, height - shown.right, shown.bottom, height - shown.left};
    case 2:  // upside down
      return {width - shown.right, height - shown.bottom, width - shown.left, height - shown.top};
    case 3:  // upwards: what was at the left is the top
      return {width - shown.bottom, shown.left, width - shown.top, shown.right};
    default:
      return shown;
  }
}

std::vector<PdfPage> take_turned_parts(PdfPage& page) {
  std::vector<PdfPage> parts;
  for (int turn = 1; turn < 4; ++turn) {
    PdfPage part = turned_part(page, turn);
    if (!is_turned_text(part)) continue;
    std::erase_if(page.words, [&](const PdfWord& word) { return word.turn == turn; });
    parts.push_back(std::move(part));
  }
  return parts;
}

}  // namespace commonplace
