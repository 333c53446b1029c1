#include "import/text/wrapping.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <limits>
#include <span>
#include <string>

#include "base/utf8.h"
#include "import/outline/looks.h"

// A line was broken for want of room when the first word of the next would not have fitted:
//
//   Meeting 4 Summary                          ended on purpose
//   The group met in the hall of the library   wrapped at about 40
//   and read the plan.                         the last of its paragraph
//
// How wide a line may be is told by the lines that stand together (a block: up to an empty line), since a
// quotation or a column is narrower than the rest; where they are few, by all lines of the text. Letters
// are not equally wide, so lines come out uneven: how uneven, the lines tell that surely were broken, those
// within a sentence. A block in which no sentence crosses a line was not wrapped at all.

namespace commonplace {
namespace {

constexpr std::size_t widest_wrap = 160;      // characters; beyond it a line is a paragraph
constexpr std::size_t narrowest_wrap = 25;    // a column of three on a page
constexpr std::size_t fewest_told_lines = 8;  // below these the text as a whole tells nothing
constexpr std::size_t block_tells = 4;        // lines from which on a block tells its width
constexpr double nearly_full = 0.9;           // of the width, with the next word
constexpr double least_full = 0.5;
constexpr double title_width = 0.6;  // a heading above a paragraph without a gap is shorter

struct LineShape {
  std::size_t length = 0;      // in characters
  std::size_t first_word = 0;  // of it
  Ending ending = Ending::open;
  bool begins_small = false;
  bool begins_capital = false;
  bool ends_in_hyphen = false;
  bool has_tab = false;
};

LineShape shape_of(std::string_view text) {
  LineShape shape;
  shape.length = count_characters(text);
  shape.first_word = count_characters(text.substr(0, text.find(' ')));
  shape.ending = ending_of(text);
  const auto first = text.find_first_not_of("\"'(*_[");
  const auto c = first == std::string_view::npos ? '\0' : text[first];
  shape.begins_small = std::islower(static_cast<unsigned char>(c)) != 0;
  shape.begins_capital = std::isupper(static_cast<unsigned char>(c)) != 0;
  shape.ends_in_hyphen = text.size() > 1 && text.ends_with('-') &&
                         std::isalpha(static_cast<unsigned char>(text[text.size() - 2])) != 0;
  shape.has_tab = text.find('\t') != std::string_view::npos;
  return shape;
}

// The width that all but the longest twentieth of the lines keep.
std::size_t usual_width(std::vector<std::size_t> lengths) {
  std::ranges::sort(lengths);
  return lengths[lengths.size() - 1 - lengths.size() / 20];
}

bool is_open(Ending ending) {
  return ending == Ending::open || ending == Ending::comma;
}

// The width of the whole text; 0 when it was not wrapped, or has several widths.
std::size_t width_of_text(const std::vector<TextLine>& lines, const std::vector<LineShape>& shapes) {
  std::vector<std::size_t> lengths;  // of lines that another follows at once
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const bool followed = !lines[i].text.empty() && !lines[i + 1].text.empty() && !lines[i].hard_end;
    if (followed && !shapes[i].has_tab) lengths.push_back(shapes[i].length);
  }
  if (lengths.size() < fewest_told_lines) return 0;
  const std::size_t width = usual_width(lengths);
  if (width > widest_wrap) return 0;
  const auto near = std::ranges::count_if(lengths, [&](std::size_t one) { return one * 4 >= width * 3; });
  return static_cast<std::size_t>(near) * 3 >= lengths.size() * 2 ? width : 0;
}

class BlockWrapping {
 public:
  BlockWrapping(std::span<const TextLine> lines, std::span<const LineShape> shapes, std::size_t text_width)
      : lines_(lines), shapes_(shapes) {
    std::vector<std::size_t> lengths;
    for (const LineShape& one : shapes) lengths.push_back(one.length);
    const std::size_t own = usual_width(lengths);
    width_ = lines.size() >= block_tells ? own : std::max(own, text_width);
    std::size_t crossing = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) crossing += crosses(i);
    const bool told_by_sentences = crossing * 2 >= lines.size() - 1 && own >= narrowest_wrap;
    const auto full = std::ranges::count_if(
        shapes.first(shapes.size() - 1), [&](const LineShape& one) { return one.length * 4 >= width_ * 3; });
    const bool told_by_width = lines.size() >= block_tells && own >= 40 && crossing > 0 &&
                               static_cast<std::size_t>(full) * 3 >= (lines.size() - 1) * 2;
    wraps_ = width_ <= widest_wrap && (text_width > 0 || told_by_sentences || told_by_width);
    fullness_ = fullness(crossing);
  }

  // Whether line i + 1 goes on with line i.
  bool goes_on(std::size_t i) const {
    if (lines_[i].hard_end || lines_[i].ends_page) return lines_[i].hard_end;
    if (!wraps_ || shapes_[i].has_tab) return false;
    const LineShape &line = shapes_[i], &next = shapes_[i + 1];
    if (is_open(line.ending) && next.begins_small) return true;
    const bool title = line.ending == Ending::open && next.begins_capital;
    if (title && static_cast<double>(line.length) < title_width * static_cast<double>(width_)) return false;
    if (is_title_below(i + 1) && !is_open(line.ending)) return false;
    if (begins_with_indent(i + 1) && !is_open(line.ending)) return false;
    return full(i) > fullness_;
  }

 private:
  // A sentence goes on across the end of line i.
  bool crosses(std::size_t i) const { return is_open(shapes_[i].ending) && shapes_[i + 1].begins_small; }

  // How much of the width line i takes with the first word of the next.
  double full(std::size_t i) const {
    return static_cast<double>(shapes_[i].length + 1 + shapes_[i + 1].first_word) /
           static_cast<double>(width_);
  }

  double fullness(std::size_t crossing) const {
    constexpr std::size_t enough = 3;
    double least = nearly_full;
    if (crossing >= enough)
      for (std::size_t i = 0; i + 1 < lines_.size(); ++i)
        if (crosses(i)) least = std::min(least, full(i) - 0.01);
    return std::max(least, least_full);
  }

  // A short line in the middle of a block, over a line that begins anew.
  bool is_title_below(std::size_t i) const {
    return i + 1 < shapes_.size() && shapes_[i].ending == Ending::open && shapes_[i].begins_capital &&
           shapes_[i + 1].begins_capital &&
           static_cast<double>(shapes_[i].length) < title_width * static_cast<double>(width_);
  }

  // The first line of a paragraph that is set in by two blanks or more, alone among its neighbors.
  bool begins_with_indent(std::size_t i) const {
    const int indent = lines_[i].indent;
    const bool after = i + 1 >= lines_.size() || lines_[i + 1].indent + 2 <= indent;
    return after && lines_[i - 1].indent + 2 <= indent;
  }

  std::span<const TextLine> lines_;
  std::span<const LineShape> shapes_;
  std::size_t width_ = 0;
  bool wraps_ = false;
  double fullness_ = nearly_full;
};

}  // namespace

Wrapping::Wrapping(const std::vector<TextLine>& lines) : goes_on_(lines.size()) {
  std::vector<LineShape> shapes;
  shapes.reserve(lines.size());
  for (const TextLine& line : lines) shapes.push_back(shape_of(line.text));
  const std::size_t width = width_of_text(lines, shapes);
  const auto parts = [&](std::size_t i) { return lines[i].text.empty() || !lines[i].reason.empty(); };
  for (std::size_t begin = 0; begin < lines.size();) {
    if (parts(begin)) {
      ++begin;
      continue;
    }
    std::size_t end = begin + 1;
    while (end < lines.size() && !parts(end) && !lines[end - 1].ends_page) ++end;
    if (end - begin > 1) {
      const BlockWrapping block{std::span{lines}.subspan(begin, end - begin),
                                std::span{shapes}.subspan(begin, end - begin), width};
      for (std::size_t i = begin; i + 1 < end; ++i) goes_on_[i + 1] = block.goes_on(i - begin);
    }
    begin = end;
  }
}

}  // namespace commonplace
