#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "pages/field.h"

namespace commonplace {

// A picture of how much there is in each year, as plain geometry: a template draws it as SVG. Years stand
// side by side without gaps, so that a pause shows as one; within a year a bar for each document, on top of
// one another. Units are those of the viewBox, from the upper left corner.
struct ChartBar {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
  friend bool operator==(const ChartBar&, const ChartBar&) = default;
};

template <>
struct Fields<ChartBar> {
  static constexpr auto list(auto use) {
    return use(field("x", &ChartBar::x, "left edge"), field("y", &ChartBar::y, "upper edge"),
               field("width", &ChartBar::width, "width"), field("height", &ChartBar::height, "height"));
  }
};

// Placed in percent of the width, since the axis has no viewBox: its letters keep their size
// when the picture shrinks.
struct ChartTick {
  std::string x;
  std::string year;
  friend bool operator==(const ChartTick&, const ChartTick&) = default;
};

template <>
struct Fields<ChartTick> {
  static constexpr auto list(auto use) {
    return use(field("x", &ChartTick::x, "middle of the year's column, such as 4.55%"),
               field("year", &ChartTick::year, "the year"));
  }
};

struct Chart {
  int width = 0;
  int height = 0;  // of the bars; below it is the axis
  std::vector<ChartBar> bars;
  std::vector<ChartTick> ticks;  // years that are written under the axis, far enough apart
  std::string summary;           // what it shows, in a sentence
  friend bool operator==(const Chart&, const Chart&) = default;
};

template <>
struct Fields<Chart> {
  static constexpr auto list(auto use) {
    return use(field("width", &Chart::width, "width of the picture"),
               field("height", &Chart::height, "height of the bars; below it is the axis"),
               field("bars", &Chart::bars, "a bar for each document, by year"),
               field("ticks", &Chart::ticks, "the years to be written under the axis"),
               field("summary", &Chart::summary, "what it shows, in a sentence"));
  }
};

// How much a document holds of what is counted. `year` is the year it began in.
struct YearAmount {
  int year = 0;
  std::size_t amount = 0;
};

// The first and last year of a picture. Pictures that stand beside one another have the same.
struct YearSpan {
  int first = 0;
  int last = 0;
  friend bool operator==(const YearSpan&, const YearSpan&) = default;
};

struct ChartSize {
  int column = 0;  // width of a year
  int gap = 0;     // of it left free
  int height = 0;  // of the highest year
  int tick = 0;    // least distance of written years
};

// nullopt when nothing is counted at all. Amounts in the order in which their bars are piled up.
std::optional<Chart> chart(const std::vector<YearAmount>& amounts, YearSpan years, const ChartSize& size,
                           std::string summary);

std::string written(YearSpan years);  // "2012–2022", "2012"

}  // namespace commonplace
