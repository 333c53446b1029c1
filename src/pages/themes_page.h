#pragma once

#include <string>
#include <vector>

#include "pages/catalogue.h"
#include "pages/frame.h"
#include "pages/theme_card.h"

namespace commonplace {

// All themes, by group.
struct ThemesPage {
  static constexpr std::string_view template_name = "themes";
  Frame frame;
  std::string count;
  std::string years;
  Url matrix;
  std::vector<ThemeGroup> groups;
};

template <>
struct Fields<ThemesPage> {
  static constexpr auto list(auto use) {
    return use(
        field("frame", &ThemesPage::frame, "the parts every page shares: head, header, navigation, footer"),
        field("count", &ThemesPage::count, "how many, in words"),
        field("years", &ThemesPage::years, "the years that the bars cover"),
        field("matrix", &ThemesPage::matrix, "the table of themes and districts"),
        field("groups", &ThemesPage::groups, "all themes, by group"));
  }
};

ThemesPage themes_page(const Catalogue& catalogue);

}  // namespace commonplace
