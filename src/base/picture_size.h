#pragma once

#include <cstdint>
#include <string_view>

namespace commonplace {

// Width and height of a picture as it is shown, in CSS pixels; 0 when unknown.
struct PictureSize {
  std::uint32_t width = 0;
  std::uint32_t height = 0;

  bool known() const { return width > 0 && height > 0; }
  friend bool operator==(const PictureSize&, const PictureSize&) = default;
};

// The size that the header of a PNG, JPEG, GIF, WebP or SVG file tells. Nothing is decoded. Unknown for all
// else, for files that are cut short, and for an SVG without a size in pixels and without a `viewBox`.
PictureSize picture_size(std::string_view bytes);

}  // namespace commonplace
