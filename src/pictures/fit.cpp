#include "pictures/fit.h"

#include <algorithm>
#include <cmath>

// How a text is fitted. Lines get more and higher as the size grows, so whether a text fits is a
// question with one turning point, and halving finds it: seven layouts instead of sixty. Then the
// room is made narrower, again by halving, as long as the lines stay as many: what was
//
//   Four words in a line                Four words
//   then one                   becomes  in a line then one
//
// A text is set in whole words first. When not even the smallest size has room for its longest word
// it is set again with words that may break.

namespace commonplace {
namespace {

constexpr double step = 1;         // between sizes
constexpr double readable = 20;    // a word is rather broken than set smaller than this
constexpr double large_from = 44;  // sizes that want tight lines

using FontDescription = std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)>;

// The last two words of a text of several are kept in one line, if they are short.
std::string with_last_words_together(std::string text) {
  constexpr std::size_t most_bytes = 22, fewest_spaces = 4;
  const std::size_t last = text.rfind(' ');
  if (last == std::string::npos || std::ranges::count(text, ' ') < static_cast<std::ptrdiff_t>(fewest_spaces))
    return text;
  const std::size_t before = text.rfind(' ', last - 1);
  if (before != std::string::npos && text.size() - before <= most_bytes) text.replace(last, 1, "\u00A0");
  return text;
}

class Fitting {
 public:
  Fitting(PangoContext* context, const std::string& text, const TextStyle& style, double width, double height)
      : style_(style), width_(width), height_(height), layout_(pango_layout_new(context)) {
    pango_layout_set_text(layout_.get(), text.data(), static_cast<int>(text.size()));
  }

  FittedText fitted(const std::string& text) {
    FittedText result;
    set_breaking(PANGO_WRAP_WORD);
    double size = largest_that_fits();
    if (size < std::min(readable, style_.largest)) {
      set_breaking(PANGO_WRAP_WORD_CHAR);
      size = largest_that_fits();
    }
    const bool is_room = size > 0;
    set_size(is_room ? size : style_.smallest);
    if (is_room) balance();
    const Rectangle lines = extents();
    result.scale = is_room ? 1 : std::min({1.0, width_ / lines.right(), height_ / lines.bottom()});
    result.size = is_room ? size : style_.smallest;
    result.lines = pango_layout_get_line_count(layout_.get());
    result.box = {0, 0, lines.right() * result.scale, lines.bottom() * result.scale};
    result.text = text;
    result.right_to_left = pango_layout_get_direction(layout_.get(), 0) == PANGO_DIRECTION_RTL;
    if (result.right_to_left) {
      // The layout is as wide as its lines, which then end at its right side.
      set_width(lines.width);
    }
    result.layout = std::move(layout_);
    return result;
  }

 private:
  void set_breaking(PangoWrapMode mode) { pango_layout_set_wrap(layout_.get(), mode); }

  void set_width(double width) {
    pango_layout_set_width(layout_.get(), static_cast<int>(std::ceil(width * PANGO_SCALE)));
  }

  void set_size(double size) {
    const FontDescription font(pango_font_description_new(), &pango_font_description_free);
    pango_font_description_set_family_static(font.get(), style_.family);
    pango_font_description_set_weight(font.get(), static_cast<PangoWeight>(style_.weight));
    pango_font_description_set_absolute_size(font.get(), size * PANGO_SCALE);
    pango_layout_set_font_description(layout_.get(), font.get());
    pango_layout_set_line_spacing(layout_.get(), size >= large_from ? 0.9F : 0.96F);
    set_width(width_);
  }

  // What the lines take, from the origin: they begin at x 0 or, written from right to left, end at the
  // width of the layout.
  Rectangle extents() const {
    PangoRectangle logical;
    pango_layout_get_extents(layout_.get(), nullptr, &logical);
    const double scale = PANGO_SCALE;
    return {logical.x / scale, logical.y / scale, logical.width / scale, logical.height / scale};
  }

  bool fits(double size) {
    set_size(size);
    const Rectangle lines = extents();
    return lines.width <= width_ && lines.height <= height_;
  }

  // 0 when not even the smallest does.
  double largest_that_fits() {
    int small = -1, large = static_cast<int>((style_.largest - style_.smallest) / step) + 1;
    while (large - small > 1) {
      const int middle = (small + large) / 2;
      (fits(style_.smallest + middle * step) ? small : large) = middle;
    }
    return small < 0 ? 0 : style_.smallest + small * step;
  }

  void balance() {
    constexpr double close_enough = 4;
    const int lines = pango_layout_get_line_count(layout_.get());
    const double height = extents().height;
    double narrow = 0, wide = width_;
    while (wide - narrow > close_enough) {
      const double middle = (narrow + wide) / 2;
      set_width(middle);
      const bool as_before = pango_layout_get_line_count(layout_.get()) == lines &&
                             extents().width <= middle && extents().height <= height;
      (as_before ? wide : narrow) = middle;
    }
    set_width(wide);
  }

  const TextStyle& style_;
  double width_;
  double height_;
  TextLayout layout_;
};

}  // namespace

FittedText fit(PangoContext* context, const std::string& text, const TextStyle& style, double width,
               double height) {
  if (text.empty()) return {};
  const std::string set = with_last_words_together(text);
  return Fitting(context, set, style, width, height).fitted(set);
}

}  // namespace commonplace
