#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pages/body_view.h"
#include "pages/catalogue.h"
#include "pages/chart.h"
#include "pages/link.h"

namespace commonplace {

// A theme in a list of themes.
struct ThemeCard {
  Url url;
  std::string name;
  std::string counts;          // "12 passages, 4 documents"
  std::optional<Chart> spark;  // its passages by year, over the years of the whole corpus
  std::optional<RichView> description;
};

template <>
struct Fields<ThemeCard> {
  static constexpr auto list(auto use) {
    return use(field("url", &ThemeCard::url, "address of the theme"),
               field("name", &ThemeCard::name, "its name"),
               field("counts", &ThemeCard::counts, "how many passages and documents it has, in words"),
               field("spark", &ThemeCard::spark, "its passages by year, as small bars"),
               field("description", &ThemeCard::description, "first paragraph of its description"));
  }
};

// The themes that share a heading.
struct ThemeGroup {
  std::optional<std::string> label;
  std::vector<ThemeCard> themes;
};

template <>
struct Fields<ThemeGroup> {
  static constexpr auto list(auto use) {
    return use(field("label", &ThemeGroup::label, "its heading; none where no theme has a group"),
               field("themes", &ThemeGroup::themes, "its themes, by name"));
  }
};

// Every theme by name, under the groups that content gives them; those without a group come last.
std::vector<ThemeGroup> theme_groups(const Catalogue& catalogue);

std::string theme_counts(const Strings& strings,
                         const ThemeRelations& gathered);  // "12 passages, 4 documents"

// Tints are given to themes in turn, by name: 1 to 7. They tell neighbours apart and mean nothing.
int tint_of(const Catalogue& catalogue, std::uint32_t theme);

// How many passages of a theme each of its documents holds, oldest first.
std::vector<Counted> passages_by_document(const ThemeRelations& gathered);
std::optional<Chart> theme_chart(const Catalogue& catalogue, std::uint32_t theme, const ChartSize& size);

// From the first document to the last.
YearSpan years_of(const Corpus& corpus);

}  // namespace commonplace
