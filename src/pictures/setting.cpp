#include "pictures/setting.h"

#include <algorithm>
#include <utility>

// The room of a picture, in pixels. What stands at the foot is set first and takes as little as it
// can; the words, with the note below them, get all the rest, and stand in its middle.
//
//   +-+------------------------------------------+
//   |b|                                          |
//   |a|  “ words, as large as they go            |
//   |n|    into what is left”                    |
//   |d|    note                                  |
//   | |    ---                                   |
//   | |    by                        [mark] site |
//   | |    source                      publisher |
//   +-+------------------------------------------+

namespace commonplace {
namespace {

constexpr double width = Picture::width, height = Picture::height;
constexpr double band = 24;
constexpr double left = 112, right = width - 72, top = 56, bottom = height - 52;
constexpr double foot_width = 590, site_width = 340, foot_line = 36;
constexpr double by_height = 92, source_height = 64, site_height = 64, publisher_height = 58;
constexpr double rule_width = 56, rule_height = 4, rule_above = 26, words_above_rule = 28;
constexpr double mark_size = 52, mark_gap = 16;
constexpr double note_height = 128, note_gap = 24;

constexpr TextStyle quotation_style = {"Source Serif 4", 400, 12, 80};
constexpr TextStyle title_style = {"Source Serif 4", 600, 16, 80};
constexpr TextStyle note_style = {"Source Serif 4", 400, 12, 38};
constexpr TextStyle by_style = {"Source Sans 3 ExtraLight", 600, 9, 36};
constexpr TextStyle source_style = {"Source Sans 3 ExtraLight", 400, 9, 27};
constexpr TextStyle site_style = {"Source Sans 3 ExtraLight", 600, 9, 27};
constexpr TextStyle publisher_style = {"Source Sans 3 ExtraLight", 400, 9, 24};

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
  return {std::move(mark), lines, lines, PictureInk::words};
}

}  // namespace

std::string letters_of(const Picture& picture) {
  return picture.words + picture.note + picture.by + picture.source + picture.site + picture.publisher + "“”";
}

std::vector<const PlacedText*> Setting::texts() const {
  std::vector<const PlacedText*> all = {&words, &note, &by, &source, &site, &publisher};
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

  // The foot, from below: whose site it is and its name, then where it was said and who said it.
  FittedText publisher = fitted(picture.publisher, publisher_style, site_width, publisher_height);
  FittedText site = fitted(picture.site, site_style, site_width, site_height);
  const double column = std::max(site.box.width, publisher.box.width), column_left = right - column;
  const double row = std::max(foot_line, site.box.height), publisher_top = bottom - publisher.box.height;
  setting.publisher =
      place(std::move(publisher), {column_left, publisher_top, column, bottom - publisher_top}, 0,
            PictureInk::quiet);
  setting.site =
      place(std::move(site), {column_left, publisher_top - row, column, row}, 0.5, PictureInk::words);
  setting.mark = {column_left - mark_gap - mark_size, (bottom + publisher_top - row - mark_size) / 2,
                  mark_size, mark_size};
  FittedText source = fitted(picture.source, source_style, foot_width, source_height);
  const double source_top = bottom - source.box.height;
  setting.source =
      place(std::move(source), {left, source_top, foot_width, bottom - source_top}, 0, PictureInk::quiet);
  FittedText by = fitted(picture.by, by_style, foot_width, by_height);
  const double by_top = std::min(source_top - by.box.height, setting.site.room.y);
  setting.by = place(std::move(by), {left, by_top, foot_width, source_top - by_top}, 1, PictureInk::words);
  setting.rule = {left, by_top - rule_above, rule_width, rule_height};

  // The words, in all that is left.
  const Rectangle room = {left, top, right - left, setting.rule.y - words_above_rule - top};
  const bool spoken = picture.kind == Picture::Words::spoken, title = picture.kind == Picture::Words::title;
  FittedText note = fitted(picture.note, note_style, room.width, note_height);
  const double below = note.box.height > 0 ? note_gap + note.box.height : 0;
  FittedText words = fitted(spoken ? picture.words + "”" : picture.words,
                            title ? title_style : quotation_style, room.width, room.height - below);
  const double words_top = room.y + (room.height - words.box.height - below) / 2;
  const double note_top = words_top + words.box.height + below - note.box.height;
  const Rectangle words_room = {room.x, below > 0 ? words_top : room.y, room.width,
                                below > 0 ? words.box.height : room.height};
  setting.note =
      place(std::move(note), {room.x, note_top, room.width, room.bottom() - note_top}, 0, PictureInk::quiet);
  setting.words = place(std::move(words), words_room, 0.5, PictureInk::words);
  if (spoken) setting.opening_mark = hang_mark(context.get(), setting.words);
  setting.band = {0, 0, band, height};
  return setting;
}

}  // namespace commonplace
