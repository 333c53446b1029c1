#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pictures/colour.h"

namespace commonplace {

// A picture of few colours: for each pixel, row by row, the number of its colour.
struct IndexedImage {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::vector<Colour> colours;  // at most 256
  std::vector<std::uint8_t> pixels;
};

// The image as a PNG that holds `comment` (Latin letters) as it is. The same image gives the same
// bytes: there is no time in it.
std::string png(const IndexedImage& image, std::string comment);

}  // namespace commonplace
