#pragma once

#include <optional>
#include <vector>

#include "pictures/fit.h"
#include "pictures/picture.h"
#include "pictures/typefaces.h"

namespace commonplace {

enum class PictureInk { words, quiet, tint, brand };
constexpr int inks = 4;

// A text with its place on a picture.
struct PlacedText {
  FittedText fitted;
  Rectangle room;   // that it was fitted into; the text stands in it, but for a mark hung beside it
  Rectangle lines;  // where they are
  PictureInk ink = PictureInk::words;
};

// Where everything on a picture stands, before anything is drawn.
struct Setting {
  FontMap fonts;  // outlives the layouts
  PlacedText words;
  std::optional<PlacedText> opening_mark;  // hung in the margin, beside the first line of the words
  PlacedText note;
  PlacedText by;
  PlacedText source;
  PlacedText site;
  PlacedText publisher;
  Rectangle band;  // along the edge, in the tint
  Rectangle rule;  // between the words and whose they are
  Rectangle mark;  // of the site, in the accent whatever the tint

  std::vector<const PlacedText*> texts() const;
};

// Every letter that stands on the picture.
std::string letters_of(const Picture& picture);

Setting set_picture(const Picture& picture, const Typefaces& typefaces);

}  // namespace commonplace
