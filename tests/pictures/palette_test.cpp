#include "pictures/palette.h"

#include <doctest/doctest.h>

using namespace commonplace;

TEST_CASE("colours are those that the style sheets declare first, in the light") {
  const Palette palette =
      palette_of({{{"reading.js"}, "--paper: #000000"},
                  {{"reading.css"}, ".note { color: var(--ink) }"},
                  {{"tokens.css"},
                   ":root { --paper: light-dark(#fdfcf9, #17191a); --ink:light-dark( #211F1C,#e7e3da);\n"
                   "--quiet: var(--ink); --accent: #0d5; --line-7: light-dark(#b0628a, #d68bad) }\n"
                   "@media (prefers-contrast: more) { :root { --paper: #fff } }"},
                  {{"zoo.css"}, ":root { --paper: #123456; --quiet: #777777; --line-1: #12345 }"}});
  CHECK(palette.paper == Colour{0xFD, 0xFC, 0xF9});
  CHECK(palette.ink == Colour{0x21, 0x1F, 0x1C});
  CHECK(palette.quiet == Colour{0x77, 0x77, 0x77});
  CHECK(palette.tints[0] == Colour{0x00, 0xDD, 0x55});
  CHECK(palette.tints[1] == Colour{});
  CHECK(palette.tints[7] == Colour{0xB0, 0x62, 0x8A});
}

TEST_CASE("without style sheets pictures are black on white") {
  CHECK(palette_of({}) == Palette{});
  CHECK(Palette{}.paper == Colour{0xFF, 0xFF, 0xFF});
}
