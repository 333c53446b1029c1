#pragma once

#include <array>
#include <vector>

#include "base/source_file.h"
#include "pictures/colour.h"
#include "pictures/picture.h"

namespace commonplace {

// The colours of share pictures. What a site's style does not say is black on white.
struct Palette {
  Colour paper = {0xFF, 0xFF, 0xFF};
  Colour dark_paper = {};  // in the dark
  Colour ink = {};
  Colour quiet = {};
  std::array<Colour, Picture::tints> tints = {};  // the first is the accent
  friend bool operator==(const Palette&, const Palette&) = default;
};

// The colours that the style sheets among `assets` (tokens.css, or what it was bundled into) declare as
// --paper,
// --ink, --quiet, --accent and --line-1 ...: of each the first declaration that names one, in the light; of
// --paper also in the dark. They are written in hexadecimal digits, three or six; what is written otherwise
// is passed over.
Palette palette_of(const std::vector<SourceFile>& assets);

}  // namespace commonplace
