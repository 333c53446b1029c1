#include "pages/chart.h"

#include <string>

#include <doctest/doctest.h>

using namespace commonplace;

namespace {

constexpr ChartSize size = {.column = 10, .gap = 2, .height = 100, .tick = 30};

}  // namespace

TEST_CASE("years stand side by side, those without anything too") {
  const auto picture = chart({{2012, 1}, {2014, 2}}, {2011, 2015}, size, "Passages by year");
  REQUIRE(picture.has_value());
  CHECK(picture->width == 50);
  CHECK(picture->bars == std::vector<ChartBar>{{11, 50, 8, 50}, {31, 0, 8, 100}});
  CHECK(picture->ticks == std::vector<ChartTick>{{"10.00%", "2011"}, {"70.00%", "2014"}});
}

TEST_CASE("of many years no more are written than a phone has room for") {
  const auto picture = chart({{1990, 1}}, {1985, 2024}, size, "");
  CHECK(picture->ticks.size() == 8);
  CHECK(picture->ticks[1] == ChartTick{"13.75%", "1990"});
}

TEST_CASE("documents of one year are piled up without gaps, however small") {
  const auto picture = chart({{2012, 1}, {2012, 998}, {2012, 1}}, {2012, 2012}, size, "");
  REQUIRE(picture->bars.size() == 3);
  CHECK(picture->bars[0] == ChartBar{1, 99, 8, 1});
  CHECK(picture->bars[1].y + picture->bars[1].height <= 100);
  CHECK(picture->bars[2].height >= 1);
}

TEST_CASE("nothing counted is no picture") {
  CHECK_FALSE(chart({}, {2012, 2014}, size, "").has_value());
  CHECK_FALSE(chart({{2012, 0}}, {2012, 2014}, size, "").has_value());
}

TEST_CASE("a span of years is written with a dash, one year alone without") {
  CHECK(written(YearSpan{2012, 2022}) == "2012–2022");
  CHECK(written(YearSpan{2012, 2012}) == "2012");
}
