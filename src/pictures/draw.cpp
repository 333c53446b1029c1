#include "pictures/draw.h"

#include <memory>

#include "base/error.h"

// A picture has a paper and four inks, so it is drawn as four sheets that say how much of an ink is
// where, and laid on one another as numbers of colours: paper, then for each ink its shades on paper.
// That is a fifth of the bytes of full colours, and nothing has to be guessed about which colours
// matter. Text is drawn as outlines and not by the glyph, since cairo would put each glyph on a whole
// pixel and so spoil the spaces.

namespace commonplace {
namespace {

constexpr int shades = 16;  // of an ink, besides none; at this size the eye sees no step

std::uint8_t mixed(std::uint8_t under, std::uint8_t over, int part) {
  return static_cast<std::uint8_t>(under +
                                   ((over - under) * part + (over > under ? shades : -shades) / 2) / shades);
}

// Paper, then the shades of each ink on it.
std::vector<Colour> shaded(const Palette& palette, int tint) {
  const Colour& paper = palette.paper;
  std::vector<Colour> colours = {paper};
  for (const Colour& over : {palette.ink, palette.quiet, palette.tints.at(static_cast<std::size_t>(tint)),
                             palette.tints.front()}) {
    for (int part = 1; part <= shades; ++part) {
      colours.push_back(
          {mixed(paper[0], over[0], part), mixed(paper[1], over[1], part), mixed(paper[2], over[2], part)});
    }
  }
  return colours;
}

// How much of one ink lies where.
class Sheet {
 public:
  Sheet()
      : surface_(cairo_image_surface_create(CAIRO_FORMAT_A8, Picture::width, Picture::height),
                 &cairo_surface_destroy),
        cairo_(cairo_create(surface_.get()), &cairo_destroy) {
    if (cairo_status(cairo_.get()) != CAIRO_STATUS_SUCCESS)
      throw Error("out of memory while drawing a picture");
    cairo_set_antialias(cairo_.get(), CAIRO_ANTIALIAS_BEST);
  }

  void add(const PlacedText& text) {
    cairo_save(cairo_.get());
    cairo_translate(cairo_.get(), text.lines.x, text.lines.y);
    cairo_scale(cairo_.get(), text.fitted.scale, text.fitted.scale);
    cairo_move_to(cairo_.get(), 0, 0);
    pango_cairo_layout_path(cairo_.get(), text.fitted.layout.get());
    cairo_fill(cairo_.get());
    cairo_restore(cairo_.get());
  }

  void add(const Rectangle& box) {
    cairo_rectangle(cairo_.get(), box.x, box.y, box.width, box.height);
    cairo_fill(cairo_.get());
  }

  // assets/icon.svg: two quotation marks cut out of a square with round corners.
  void add_mark(const Rectangle& box) {
    cairo_save(cairo_.get());
    cairo_translate(cairo_.get(), box.x, box.y);
    cairo_scale(cairo_.get(), box.width / 32, box.height / 32);
    cairo_set_fill_rule(cairo_.get(), CAIRO_FILL_RULE_EVEN_ODD);
    constexpr double round = 6, quarter = 1.5707963267948966;
    cairo_arc(cairo_.get(), 32 - round, round, round, -quarter, 0);
    cairo_arc(cairo_.get(), 32 - round, 32 - round, round, 0, quarter);
    cairo_arc(cairo_.get(), round, 32 - round, round, quarter, 2 * quarter);
    cairo_arc(cairo_.get(), round, round, round, 2 * quarter, 3 * quarter);
    cairo_close_path(cairo_.get());
    for (const double x : {7.0, 18.0}) add_comma(x);
    cairo_fill(cairo_.get());
    cairo_restore(cairo_.get());
  }

  // The rows of the sheet; cairo may leave room behind each.
  const std::uint8_t* row(int y) {
    cairo_surface_flush(surface_.get());
    return cairo_image_surface_get_data(surface_.get()) +
           static_cast<std::ptrdiff_t>(y) * cairo_image_surface_get_stride(surface_.get());
  }

 private:
  // M x 21 v-5 q0-6 6-7 v3 q-3 1-3 3 h3 v6 z
  void add_comma(double x) {
    const auto curve = [&](double control_x, double control_y, double to_x, double to_y) {
      double from_x = 0, from_y = 0;
      cairo_get_current_point(cairo_.get(), &from_x, &from_y);
      cairo_rel_curve_to(cairo_.get(), control_x * 2 / 3, control_y * 2 / 3,
                         to_x + (control_x - to_x) * 2 / 3, to_y + (control_y - to_y) * 2 / 3, to_x, to_y);
    };
    cairo_move_to(cairo_.get(), x, 21);
    cairo_rel_line_to(cairo_.get(), 0, -5);
    curve(0, -6, 6, -7);
    cairo_rel_line_to(cairo_.get(), 0, 3);
    curve(-3, 1, -3, 3);
    cairo_rel_line_to(cairo_.get(), 3, 0);
    cairo_rel_line_to(cairo_.get(), 0, 6);
    cairo_close_path(cairo_.get());
  }

  std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface_;
  std::unique_ptr<cairo_t, decltype(&cairo_destroy)> cairo_;
};

}  // namespace

IndexedImage draw(const Setting& setting, const Palette& palette, int tint) {
  std::array<Sheet, inks> sheets;
  Sheet& tinted = sheets[static_cast<std::size_t>(PictureInk::tint)];
  tinted.add(setting.band);
  tinted.add(setting.rule);
  sheets[static_cast<std::size_t>(PictureInk::brand)].add_mark(setting.mark);
  for (const PlacedText* text : setting.texts()) sheets[static_cast<std::size_t>(text->ink)].add(*text);

  IndexedImage image{Picture::width, Picture::height, shaded(palette, tint), {}};
  image.pixels.resize(std::size_t{Picture::width} * Picture::height);
  for (std::size_t which = 0; which < sheets.size(); ++which) {
    auto pixel = image.pixels.begin();
    for (int y = 0; y < Picture::height; ++y) {
      const std::uint8_t* const row = sheets[which].row(y);
      for (int x = 0; x < Picture::width; ++x, ++pixel) {
        const int part = (row[x] * shades + 127) / 255;
        if (part > 0) *pixel = static_cast<std::uint8_t>(which * shades + static_cast<std::size_t>(part));
      }
    }
  }
  return image;
}

}  // namespace commonplace
