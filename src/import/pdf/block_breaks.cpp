#include "import/pdf/block_breaks.h"

#include <algorithm>
#include <cctype>
#include <cmath>

#include "import/pdf/tables.h"

// Where the file tags its paragraphs, a block ends with its tag. Elsewhere the page shows that something
// ends: more space than between lines, another size or weight, a bullet or number, a raised figure before a
// note, an indented first line, or a line that stops although the next word had room on it:
//
//     The heron stood on the pier and    "All day." leaves room for "It": the
//     waited. All day.                   paragraph ends there, though no space
//     It was November.                   and no indent says so.

namespace commonplace {
namespace {

constexpr double more_space = 1.2;     // of the usual pitch, where a gap begins
constexpr double same_size = 0.08;     // part by which sizes may differ
constexpr double indent_begins = 0.8;  // letter sizes
constexpr double room_to_spare = 0.2;  // of the column, left over when a word had room and was not set
constexpr double near_edge = 0.12;     // of the column, within which a line counts as full

bool is_about(double size, double other) {
  return std::abs(size - other) < same_size * other;
}

bool ends_clause(const PdfLine& line) {
  const char last = line.words.back()->text.back();
  return std::string_view(".:;?!").find(last) != std::string_view::npos;
}

}  // namespace

double drawn_bullet(const PdfPage& page, const PdfLine& line) {
  for (const Box& shape : page.shapes) {
    const bool small = shape.width() > 0.1 * line.size && shape.width() < 0.8 * line.size &&
                       shape.height() > 0.5 * shape.width() && shape.height() < 2 * shape.width();
    const double gap = line.box.left - shape.right;
    if (small && gap > 0 && gap < 2.5 * line.size && shape.centre_y() > line.box.top &&
        shape.centre_y() < line.box.bottom)
      return shape.left;
  }
  return -1;
}

double BlockBreaks::gap_between(const PdfLine& above, const PdfLine& line) const {
  const double pitch = typography_.pitch(line.size);
  return std::max(0.0, (line.box.bottom - above.box.bottom - pitch) / pitch);
}

bool BlockBreaks::is_centred(const PdfLine& line) const {
  const double left = line.box.left - margins_.left, right = margins_.right - line.box.right;
  return left > line.size && right > line.size && std::abs(left - right) < 0.05 * margins_.width();
}

bool BlockBreaks::fills(const PdfLine& line) const {
  return margins_.right - line.box.right < near_edge * margins_.width();
}

// A dash or number that a sentence goes on with begins no item:
//
//     waited for the numbers from the state         the line above is full, and its clause goes on
//     – which came in May – and then for those
bool BlockBreaks::begins_item_here(const PdfLine& above, const PdfLine& line) const {
  if (drawn_bullet(page_, line) >= 0) return true;
  if (!begins_item(line)) return false;
  const bool below = std::abs(line.box.left - above.box.left) < indent_begins * line.size;
  const double next_word = line.words.front()->box.width();
  const bool had_room = margins_.right - above.box.right - next_word > room_to_spare * margins_.width();
  return !(begins_weak_item(line) && below && !ends_clause(above) && !had_room && !begins_item(above));
}

bool BlockBreaks::begins_block(const std::vector<PdfLine>& block, const PdfLine& line) const {
  const PdfLine& above = block.back();
  if (const PdfTag* tag = line.tag(), *before = above.tag(); tag != nullptr || before != nullptr)
    return tag != before;
  const bool second = block.size() == 1;
  const double pitch = typography_.pitch(std::max(line.size, above.size));
  const double step = line.box.bottom - above.box.bottom;
  if (step > more_space * pitch || step < 0.3 * line.size) return true;
  if (!is_about(line.size, above.size)) return true;
  if (line.all_bold() != above.all_bold() && !fills(above)) return true;
  if (begins_item_here(above, line)) return true;
  if (line.is_raised(*line.words.front()) && line.size < (1 - same_size) * typography_.body_size())
    return true;
  if (is_centred(line) && is_centred(above)) return false;

  // Edges: a first line may be indented, and the lines of an item hang under its words.
  const double shift = (line.box.left - above.box.left) / line.size;
  const bool item = begins_item(above) || drawn_bullet(page_, above) >= 0;
  const bool hangs = second && (item || fills(above));
  if (shift > indent_begins && !hangs) return true;
  if (shift < -indent_begins && !(second && fills(above))) return true;

  const double room = margins_.right - above.box.right;
  const double next_word = line.words.front()->box.width();
  return is_about(line.size, typography_.body_size()) && !line.all_bold() &&
         room - next_word > room_to_spare * margins_.width();
}

}  // namespace commonplace
