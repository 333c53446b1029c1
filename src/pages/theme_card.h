#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pages/body_view.h"
#include "pages/catalogue.h"
#include "pages/link.h"

namespace commonplace {

// A theme in a list of themes.
struct ThemeCard {
  Url url;
  std::string name;
  std::string counts;  // "12 passages, 4 documents"
  std::optional<RichView> description;
};

template <>
struct Fields<ThemeCard> {
  static constexpr auto list(auto use) {
    return use(field("url", &ThemeCard::url, "address of the theme"),
               field("name", &ThemeCard::name, "its name"),
               field("counts", &ThemeCard::counts, "how much it gathers, in words"),
               field("description", &ThemeCard::description, "first paragraph of its description"));
  }
};

// Every theme, by name.
std::vector<ThemeCard> theme_cards(const Catalogue& catalogue);

}  // namespace commonplace
