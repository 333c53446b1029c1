#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_file.h"
#include "pictures/colour.h"

namespace commonplace {

// The site's mark (SVG) as the pictures that browsers, phones and address bars ask for. `paper` is what lies
// under it where a picture must not be transparent. Throws Error when it is no SVG.
struct Icons {
  std::string favicon;               // favicon.ico, in three sizes
  SourceFile touch;                  // apple-touch-icon-<hash>.png, 180 pixels wide
  std::vector<SourceFile> for_apps;  // icon-<width>-<hash>.png, one for each of `app_widths`
};

inline constexpr std::array app_widths = {192, 512};

Icons draw_icons(std::string_view svg, const Colour& paper);

}  // namespace commonplace
