#pragma once

#include <string>
#include <vector>

#include "pages/catalogue.h"
#include "pages/frame.h"
#include "pages/theme_card.h"

namespace commonplace {

// All themes, by name.
struct ThemesPage {
  static constexpr std::string_view template_name = "themes";
  Frame frame;
  std::string count;
  std::vector<ThemeCard> themes;
};

template <>
struct Fields<ThemesPage> {
  static constexpr auto list(auto use) {
    return use(field("frame", &ThemesPage::frame, "what stands around the page"),
               field("count", &ThemesPage::count, "how many, in words"),
               field("themes", &ThemesPage::themes, "all themes, by name"));
  }
};

ThemesPage themes_page(const Catalogue& catalogue);

}  // namespace commonplace
