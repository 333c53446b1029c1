#include "pictures/setting.h"

#include <cmath>

#include <doctest/doctest.h>

#include "faces.h"
#include "pictures/draw.h"

using namespace commonplace;

namespace {

const Typefaces& typefaces() {
  static const Typefaces all(face_files());
  return all;
}

std::string words(int count) {
  constexpr const char* some[] = {"we",   "learned", "that",      "mornings", "matter",
                                  "more", "than",    "meetings,", "and",      "slowly"};
  std::string text;
  for (int i = 0; i < count; ++i) text += (i > 0 ? " " : "") + std::string(some[(i * 7 + i / 10) % 10]);
  return text;
}

bool holds(const Rectangle& room, const Rectangle& box) {
  constexpr double rounding = 0.01;
  return box.x >= room.x - rounding && box.y >= room.y - rounding && box.right() <= room.right() + rounding &&
         box.bottom() <= room.bottom() + rounding;
}

// How many bytes of its text the lines of a layout show.
std::size_t bytes_shown(const FittedText& text) {
  std::size_t shown = 0;
  for (int i = 0; i < text.lines; ++i) {
    shown += static_cast<std::size_t>(pango_layout_get_line_readonly(text.layout.get(), i)->length);
  }
  return shown;
}

double line_width(const FittedText& text, int line) {
  PangoRectangle logical;
  pango_layout_line_get_extents(pango_layout_get_line_readonly(text.layout.get(), line), nullptr, &logical);
  return text.scale * logical.width / PANGO_SCALE;
}

// What is true of every picture: nothing is cut, nothing stands outside, nothing on anything else.
void check_whole(const Picture& picture, const Setting& setting) {
  const Rectangle canvas = {0, 0, Picture::width, Picture::height};
  for (const PlacedText* text : setting.texts()) {
    CAPTURE(text->fitted.text.substr(0, 60));
    CHECK(holds(text->room, text->lines));
    CHECK(holds(canvas, text->lines));
    CHECK(bytes_shown(text->fitted) == text->fitted.text.size());
    CHECK(pango_layout_is_ellipsized(text->fitted.layout.get()) == FALSE);
    PangoRectangle ink;
    pango_layout_get_pixel_extents(text->fitted.layout.get(), &ink, nullptr);
    const double scale = text->fitted.scale;
    const Rectangle inked = {text->lines.x + ink.x * scale, text->lines.y + ink.y * scale, ink.width * scale,
                             ink.height * scale};
    CHECK(holds(canvas, inked));
    CHECK(inked.x > setting.band.right());
  }
  CHECK(setting.words.fitted.text.size() >= picture.words.size());
  CHECK(setting.words.lines.bottom() <= setting.rule.y);
  if (!picture.note.empty()) {
    CHECK(setting.words.lines.bottom() <= setting.note.lines.y);
    CHECK(setting.note.lines.bottom() <= setting.rule.y);
  }
  CHECK(setting.site.lines.bottom() <= setting.publisher.lines.y + 0.01);
  CHECK(setting.rule.bottom() <= setting.by.lines.y);
  CHECK(setting.by.lines.bottom() <= setting.source.lines.y + 0.01);
  CHECK(setting.source.lines.right() <= setting.mark.x);
  CHECK(setting.by.lines.right() <= setting.mark.x);
  CHECK(setting.mark.right() <= setting.site.lines.x);
}

}  // namespace

TEST_CASE("words are never cut, however many: the more there are the smaller they are set") {
  double before = 1000;
  for (const int count : {1, 4, 9, 20, 50, 100, 200, 300, 400}) {
    CAPTURE(count);
    const Picture picture = spoken(words(count));
    const Setting setting = set_picture(picture, typefaces());
    check_whole(picture, setting);
    CHECK(setting.words.fitted.size <= before);
    CHECK(setting.words.fitted.size >= 12);
    CHECK(setting.words.fitted.scale == 1);
    CHECK(pango_layout_get_unknown_glyphs_count(setting.words.fitted.layout.get()) == 0);
    before = setting.words.fitted.size;
  }
  CHECK(before < 20);
  const Picture far_too_long = spoken(words(3000));
  const Setting setting = set_picture(far_too_long, typefaces());
  check_whole(far_too_long, setting);
  CHECK(setting.words.fitted.scale < 1);
}

TEST_CASE("words are set as large as they go: one size larger they would not fit") {
  const Picture picture = spoken(words(40));
  const Setting setting = set_picture(picture, typefaces());
  const double size = setting.words.fitted.size;
  const Rectangle& room = setting.words.room;
  PangoContext* const context = pango_layout_get_context(setting.words.fitted.layout.get());
  for (double larger = size; larger < 80; larger += 1) {
    const TextStyle style = {"Source Serif 4", 400, larger, larger};
    const bool fits = fit(context, setting.words.fitted.text, style, room.width, room.height).scale == 1;
    CHECK(fits == (larger == size));
  }
}

TEST_CASE("a long word is set smaller before it is broken") {
  const Picture long_word = spoken("It said " + std::string(80, 'm') + " in the minutes.");
  const Setting whole = set_picture(long_word, typefaces());
  check_whole(long_word, whole);
  // The word, with or without its neighbours, fills a line of its own and is in one.
  const Picture address = spoken("https://otter-bay.example.org/" + std::string(400, 'm'));
  const Setting broken = set_picture(address, typefaces());
  check_whole(address, broken);
  CHECK(broken.words.fitted.lines > 1);
  const Picture word = spoken(std::string(80, 'n'));
  const Setting one = set_picture(word, typefaces());
  check_whole(word, one);
  CHECK(one.words.fitted.lines == 1);
}

TEST_CASE("lines are about equally long, and no word stands alone in the last") {
  for (const int count : {7, 12, 18, 25, 31}) {
    CAPTURE(count);
    const Setting setting = set_picture(spoken(words(count)), typefaces());
    const FittedText& text = setting.words.fitted;
    REQUIRE(text.lines > 1);
    const PangoLayoutLine* const last = pango_layout_get_line_readonly(text.layout.get(), text.lines - 1);
    const std::string_view end =
        std::string_view(text.text).substr(static_cast<std::size_t>(last->start_index));
    CHECK(end.find_first_of(" \xC2") != std::string_view::npos);
    CHECK(line_width(text, text.lines - 1) > 0.35 * line_width(text, 0));
  }
}

TEST_CASE("the longest quote that is shown can be read where a picture is 300 pixels wide") {
  Picture picture = spoken(words(36));
  REQUIRE(picture.words.size() >= 180);
  picture.by = "one superintendent of a district with many schools";
  picture.publisher = "A Circle of Schools and Districts on the Coast";
  const Setting setting = set_picture(picture, typefaces());
  check_whole(picture, setting);
  constexpr double shown = 300.0 / Picture::width, readable = 11;
  CHECK(setting.words.fitted.size * shown >= readable);
  picture.kind = Picture::Words::told;
  CHECK(set_picture(picture, typefaces()).words.fitted.size * shown >= readable);
}

TEST_CASE("a title has its note below it, both in the middle of the room") {
  Picture picture = spoken("Counting the minutes");
  picture.kind = Picture::Words::title;
  picture.note = words(20);
  const Setting setting = set_picture(picture, typefaces());
  check_whole(picture, setting);
  CHECK(setting.note.fitted.size < setting.words.fitted.size);
  CHECK(setting.note.ink == PictureInk::quiet);
  const double above = setting.words.lines.y - 56, below = setting.rule.y - 28 - setting.note.lines.bottom();
  CHECK(above == doctest::Approx(below).epsilon(0.02));
  picture.words = words(40);
  picture.note = words(200);
  check_whole(picture, set_picture(picture, typefaces()));
}

TEST_CASE("the mark of the site has one colour on every picture") {
  for (const int tint : {0, 3, 7}) {
    Picture picture = spoken(words(9));
    picture.tint = tint;
    Palette palette;
    palette.tints = {Colour{1, 2, 3}, Colour{9, 9, 9}, Colour{9, 9, 9}, Colour{90, 9, 9},
                     Colour{9, 9, 9}, Colour{9, 9, 9}, Colour{9, 9, 9}, Colour{9, 90, 9}};
    const Setting setting = set_picture(picture, typefaces());
    const IndexedImage image = draw(setting, palette, tint);
    const auto x = static_cast<std::size_t>(setting.mark.x + 3),
               y = static_cast<std::size_t>(setting.mark.y + setting.mark.height / 2);
    CHECK(image.colours[image.pixels[y * image.width + x]] == palette.tints[0]);
  }
}

TEST_CASE("the opening mark hangs beside the words, on their first line") {
  const Setting setting = set_picture(spoken(words(9)), typefaces());
  REQUIRE(setting.opening_mark.has_value());
  CHECK(setting.opening_mark->lines.right() == doctest::Approx(setting.words.lines.x));
  Picture title = spoken("Counting the minutes");
  title.kind = Picture::Words::title;
  const Setting untold = set_picture(title, typefaces());
  CHECK_FALSE(untold.opening_mark.has_value());
  CHECK(untold.words.fitted.text == "Counting the minutes");
}

TEST_CASE("what is written from right to left begins at the right") {
  const Picture picture = spoken("למדנו ללכת לאט כדי להגיע מהר, ואיש לא הודה לנו על כך עד שעברו שלוש שנים");
  const Setting setting = set_picture(picture, typefaces());
  check_whole(picture, setting);
  CHECK(setting.words.fitted.right_to_left);
  CHECK(setting.words.lines.right() == doctest::Approx(setting.words.room.right()));
  CHECK(setting.opening_mark->lines.x == doctest::Approx(setting.words.lines.right()));
  for (int line = 0; line < setting.words.fitted.lines; ++line) {
    PangoLayoutIter* const at = pango_layout_get_iter(setting.words.fitted.layout.get());
    for (int i = 0; i < line; ++i) pango_layout_iter_next_line(at);
    PangoRectangle logical;
    pango_layout_iter_get_line_extents(at, nullptr, &logical);
    pango_layout_iter_free(at);
    CHECK(double(logical.x + logical.width) / PANGO_SCALE ==
          doctest::Approx(setting.words.fitted.box.width).epsilon(0.01));
  }
}

TEST_CASE("a script without spaces breaks between its letters") {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "慢慢走才能走得更快";
  const Picture picture = spoken(text);
  const Setting setting = set_picture(picture, typefaces());
  check_whole(picture, setting);
  CHECK(setting.words.fitted.lines > 5);
}

TEST_CASE("what stands at the foot is never cut either") {
  Picture picture = spoken(words(60));
  picture.by = words(60);
  picture.source = words(80);
  picture.site = words(30);
  picture.publisher = words(30);
  check_whole(picture, set_picture(picture, typefaces()));
  picture.by.clear();
  picture.source.clear();
  const Setting bare = set_picture(picture, typefaces());
  CHECK(bare.texts().size() == 4);
  CHECK(bare.words.lines.bottom() <= bare.rule.y);
}
