#pragma once

#include <string>
#include <vector>

namespace commonplace {

// The site's mark as a picture, `width` pixels wide and high.
struct AppIcon {
  std::string file;
  int width = 0;
  friend bool operator==(const AppIcon&, const AppIcon&) = default;
};

// The assets that pages link to: paths below assets/, empty where there is none. Each name carries a hash of
// the file's bytes, so browsers may keep it forever.
struct DesignFiles {
  std::vector<std::string> sheets;  // style sheets, in their order
  std::vector<std::string> faces;   // web fonts to fetch at once
  std::string icon;                 // the site's mark
  std::string touch_icon;           // the same as a picture, for home screens of phones
  std::vector<AppIcon> app_icons;   // the same, for the web manifest
  std::string first_script;
  std::string reading_script;
  std::string browse_script;
  std::string search_script;
  std::string words_script;
  std::string paper = "#ffffff";  // the color of the page, for what browsers show around it
  std::string dark_paper = "#000000";
  friend bool operator==(const DesignFiles&, const DesignFiles&) = default;
};

}  // namespace commonplace
