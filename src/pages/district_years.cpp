#include "pages/district_years.h"

#include <algorithm>
#include <functional>
#include <map>

#include <fmt/format.h>

#include "pages/listed.h"
#include "pages/theme_part.h"

namespace commonplace {
namespace {

// How many passages each theme has about the district, by the year their documents began.
using CountsByYear = std::map<int, std::vector<Counted>, std::greater<>>;

// Where exactly the passages that are counted are shown; without search, all years of the theme and district.
Url url_of(const Corpus& corpus, const Theme& theme, const Entity& district, int year) {
  if (!corpus.site().design.searched) return url_of_part(theme, district);
  return url_of_filters(
      {{"theme", theme.id.value}, {"district", district.id.value}, {"year", fmt::format("{}", year)}});
}

void count_theme(const Catalogue& catalogue, std::uint32_t theme, std::uint32_t district,
                 CountsByYear& years) {
  std::map<int, std::uint32_t> counts;
  for (const ThemePassage& one : catalogue.topics.themes[theme].passages) {
    const std::vector<std::uint32_t>& about =
        catalogue.relations.documents[one.document].districts[one.passage];
    if (std::ranges::binary_search(about, district))
      ++counts[catalogue.corpus.documents()[one.document].dates.start.year];
  }
  for (const auto& [year, count] : counts) years[year].push_back({theme, count});
}

}  // namespace

std::vector<DistrictYear> district_years(const Catalogue& catalogue, std::uint32_t district) {
  const Corpus& corpus = catalogue.corpus;
  CountsByYear counts;
  for (const Counted& met : catalogue.themes_of_entity[district])
    count_theme(catalogue, met.index, district, counts);
  for (const std::uint32_t d : catalogue.hosted[district]) counts[corpus.documents()[d].dates.start.year];
  std::vector<DistrictYear> years;
  for (auto& [year, themes] : counts) {
    DistrictYear& shown = years.emplace_back();
    shown.year = fmt::format("{}", year);
    for (const std::uint32_t d : catalogue.hosted[district]) {
      if (corpus.documents()[d].dates.start.year == year)
        shown.documents.push_back(document_link(corpus, corpus.documents()[d]));
    }
    std::ranges::stable_sort(themes, std::ranges::greater{}, &Counted::count);
    std::vector<CountedLink> links;
    for (const Counted& one : themes) {
      const Theme& theme = corpus.themes()[one.index];
      links.push_back({url_of(corpus, theme, corpus.entities()[district], year), theme.name,
                       corpus.strings()("count_passages", {{"count", one.count}})});
    }
    shown.themes = listing(std::move(links));
  }
  return years;
}

}  // namespace commonplace
