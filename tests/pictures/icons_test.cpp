#include "pictures/icons.h"

#include <doctest/doctest.h>

#include "base/error.h"
#include "base/picture_size.h"

using namespace commonplace;

namespace {

constexpr std::string_view mark =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><circle cx='16' cy='16' r='15' "
    "fill='#0d5b5e'/></svg>";
constexpr Colour white = {255, 255, 255};

std::uint32_t number_at(const std::string& bytes, std::size_t at, std::size_t size) {
  std::uint32_t number = 0;
  for (std::size_t i = size; i-- > 0;) number = (number << 8U) | static_cast<unsigned char>(bytes[at + i]);
  return number;
}

}  // namespace

TEST_CASE("the mark becomes pictures of the sizes that are asked for, the same every time") {
  const Icons icons = draw_icons(mark, white);
  CHECK(picture_size(icons.touch.bytes).width == 180);
  CHECK(icons.touch.path.value.starts_with("apple-touch-icon-"));
  REQUIRE(icons.for_apps.size() == 2);
  CHECK(picture_size(icons.for_apps[0].bytes).width == 192);
  CHECK(picture_size(icons.for_apps[1].bytes).height == 512);
  const Icons again = draw_icons(mark, white);
  CHECK(again.favicon == icons.favicon);
  CHECK(again.touch.path == icons.touch.path);
  CHECK(draw_icons(mark, {0, 0, 0}).touch.path != icons.touch.path);
}

TEST_CASE("favicon.ico lists its pictures and where they are") {
  const std::string ico = draw_icons(mark, white).favicon;
  CHECK(number_at(ico, 0, 2) == 0);
  CHECK(number_at(ico, 2, 2) == 1);
  REQUIRE(number_at(ico, 4, 2) == 3);
  std::size_t end = 6 + 3 * 16;
  for (std::size_t i = 0; i < 3; ++i) {
    const std::size_t entry = 6 + 16 * i;
    const std::size_t size = number_at(ico, entry + 8, 4), at = number_at(ico, entry + 12, 4);
    CHECK(at == end);
    CHECK(picture_size(ico.substr(at, size)).width == static_cast<int>(number_at(ico, entry, 1)));
    end = at + size;
  }
  CHECK(end == ico.size());
}

TEST_CASE("what is no SVG is refused") {
  CHECK_THROWS_WITH_AS(draw_icons("<html>", white),
                       "`icon.svg`, the site's mark, is not an SVG picture that can be drawn", Error);
}
