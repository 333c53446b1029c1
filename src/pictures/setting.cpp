#include "pictures/setting.h"

#include <algorithm>
#include <utility>

// The room of a picture, in pixels. What stands at the foot is set first and takes as little as it
// can; the words get all the rest, and stand in its middle.
//
//   +-+------------------------------------------+
//   |b|                                          |
//   |a|  “ words, as large as they go            |
//   |n|    into what is left”                    |
//   |d|    ---                                   |
//   | |    by                                    |
//   | |    source                    [mark] site |
//   +-+------------------------------------------+

namespace commonplace {
namespace {

constexpr double width = Picture::width, height = Picture::height;
constexpr double band = 24;
constexpr double left = 116, right = width - 84, top = 64, bottom = height - 60;
constexpr double foot_width = 600, site_width = 300, foot_line = 36;
constexpr double by_height = 88, source_height = 64, site_height = 64;
constexpr double rule_width = 56, rule_height = 4, rule_above = 34, words_above_rule = 34;
constexpr double mark_size = 40, mark_gap = 14;

constexpr TextStyle quotation_style = {"Source Serif 4", 400, 12, 80};
constexpr TextStyle title_style = {"Source Serif 4", 600, 16, 80};
constexpr TextStyle by_style = {"Source Sans 3 ExtraLight", 600, 9, 30};
constexpr TextStyle source_style = {"Source Sans 3 ExtraLight", 400, 9, 25};
constexpr TextStyle site_style = {"Source Sans 3 ExtraLight", 600, 9, 25};

using Context = std::unique_ptr<PangoContext, Unref>;

Context make_context(PangoFontMap* fonts, const std::string& language) {
  Context context(pango_font_map_create_context(fonts));
  // Nothing of a screen: outlines as they were drawn, letters where they belong.
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context.get(), options);
  cairo_font_options_destroy(options);
  pango_cairo_context_set_resolution(context.get(), 72);
  pango_context_set_round_glyph_positions(context.get(), FALSE);
  pango_context_set_language(context.get(), pango_language_from_string(language.c_str()));
  pango_context_set_base_dir(context.get(), PANGO_DIRECTION_WEAK_LTR);
  return context;
}

// `fitted` with its lines in a room: at the side where its letters begin, and at `down` of the height
// that it leaves free.
PlacedText place(FittedText fitted, const Rectangle& room, double down, PictureInk ink) {
  const double x = fitted.right_to_left ? room.right() - fitted.box.width : room.x;
  const double y = room.y + (room.height - fitted.box.height) * down;
  const Rectangle lines = {x, y, fitted.box.width, fitted.box.height};
  return {std::move(fitted), room, lines, ink};
}

double baseline(const FittedText& text) {
  return text.scale * pango_layout_get_baseline(text.layout.get()) / PANGO_SCALE;
}

PlacedText hang_mark(PangoContext* context, const PlacedText& words) {
  TextStyle style = quotation_style;
  style.smallest = style.largest = words.fitted.size;
  style.weight = 600;  // in theirs a sign so small would be lost
  FittedText mark = fit(context, "“", style, width, height);
  mark.scale = words.fitted.scale;
  mark.right_to_left = words.fitted.right_to_left;
  const double wide = mark.box.width * mark.scale;
  const double x = mark.right_to_left ? words.lines.right() : words.lines.x - wide;
  const double y = words.lines.y + baseline(words.fitted) - baseline(mark);
  const Rectangle lines = {x, y, wide, mark.box.height * mark.scale};
  return {std::move(mark), lines, lines, PictureInk::tint};
}

}  // namespace

std::string letters_of(const Picture& picture) {
  return picture.words + picture.by + picture.source + picture.site + "“”";
}

std::vector<const PlacedText*> Setting::texts() const {
  std::vector<const PlacedText*> all = {&words, &by, &source, &site};
  if (opening_mark) all.push_back(&*opening_mark);
  std::erase_if(all, [](const PlacedText* text) { return text->fitted.layout == nullptr; });
  return all;
}

Setting set_picture(const Picture& picture, const Typefaces& typefaces) {
  Setting setting;
  setting.fonts = typefaces.for_text(letters_of(picture));
  const Context context = make_context(setting.fonts.get(), picture.language);
  const auto fitted = [&](const std::string& text, const TextStyle& style, double wide, double high) {
    return fit(context.get(), text, style, wide, high);
  };

  // The foot, from right to left and from below: who shows it, where it was said, who said it.
  FittedText site = fitted(picture.site, site_style, site_width, site_height);
  const double site_wide = site.box.width, row = std::max(foot_line, site.box.height);
  setting.site =
      place(std::move(site), {right - site_wide, bottom - row, site_wide, row}, 0.5, PictureInk::words);
  setting.mark = {right - site_wide - mark_gap - mark_size, bottom - (row + mark_size) / 2, mark_size,
                  mark_size};
  FittedText source = fitted(picture.source, source_style, foot_width, source_height);
  const double source_top = bottom - source.box.height;
  setting.source =
      place(std::move(source), {left, source_top, foot_width, bottom - source_top}, 0, PictureInk::quiet);
  FittedText by = fitted(picture.by, by_style, foot_width, by_height);
  const double by_top = source_top - by.box.height;
  setting.by = place(std::move(by), {left, by_top, foot_width, source_top - by_top}, 0, PictureInk::words);
  setting.rule = {left, by_top - rule_above, rule_width, rule_height};

  // The words, in all that is left.
  const Rectangle room = {left, top, right - left, setting.rule.y - words_above_rule - top};
  FittedText words = fitted(picture.spoken ? picture.words + "”" : picture.words,
                            picture.spoken ? quotation_style : title_style, room.width, room.height);
  setting.words = place(std::move(words), room, 0.5, PictureInk::words);
  if (picture.spoken) setting.opening_mark = hang_mark(context.get(), setting.words);
  setting.band = {0, 0, band, height};
  return setting;
}

}  // namespace commonplace
