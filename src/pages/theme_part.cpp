#include "pages/theme_part.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "model/urls.h"
#include "pages/theme_card.h"
#include "relate/districts.h"

namespace commonplace {
namespace {

std::vector<PartLink> links(const std::vector<ThemePart>& parts, const Url& shown) {
  std::vector<PartLink> links;
  for (const ThemePart& part : parts) {
    PartLink link{part.url, part.label, static_cast<int>(part.passages.size()), std::nullopt};
    if (part.url == shown) link.current = "page";
    links.push_back(std::move(link));
  }
  return links;
}

}  // namespace

Url url_of_part(const Theme& theme, const Entity& district) {
  return {fmt::format("{}district/{}/", url_of(theme).value, district.id.value)};
}

ThemeParts theme_parts(const Catalogue& catalogue, std::uint32_t theme) {
  const Corpus& corpus = catalogue.corpus;
  const std::string home = url_of(corpus.themes()[theme]).value;
  std::map<int, std::vector<ThemePassage>> of_year;
  std::map<std::uint32_t, std::vector<ThemePassage>> of_district;
  for (const ThemePassage& one : catalogue.themes[theme].passages) {
    of_year[corpus.documents()[one.document].dates.start.year].push_back(one);
    for (const std::uint32_t district :
         districts_of_passage(corpus, catalogue.relations, one.document, one.passage))
      of_district[district].push_back(one);
  }
  ThemeParts parts;
  for (auto& [year, passages] : of_year)
    parts.years.push_back({{fmt::format("{}year/{}/", home, year)},
                           fmt::format("{}", year),
                           std::nullopt,
                           std::move(passages)});
  for (auto& [index, passages] : of_district) {
    const Entity& district = corpus.entities()[index];
    parts.districts.push_back(
        {url_of_part(corpus.themes()[theme], district), district.name.value, index, std::move(passages)});
  }
  std::ranges::stable_sort(parts.districts, std::ranges::greater{},
                           [](const ThemePart& part) { return part.passages.size(); });
  return parts;
}

PartChoices part_choices(const ThemeParts& parts, const Url& shown) {
  PartChoices choices;
  if (parts.years.size() > 1) choices.years = listing(links(parts.years, shown));
  choices.districts = listing(links(parts.districts, shown));
  return choices;
}

ThemePartPage theme_part_page(const Catalogue& catalogue, std::uint32_t theme, const ThemeParts& parts,
                              const ThemePart& part) {
  const Corpus& corpus = catalogue.corpus;
  const Strings& strings = corpus.strings();
  const Theme& whole = corpus.themes()[theme];
  ThemePartPage page;
  page.theme = theme_link(whole);
  page.tint = tint_of(catalogue, theme);
  page.label = part.label;
  page.count = strings("count_passages", {{"count", part.passages.size()}});
  page.choices = part_choices(parts, part.url);
  std::vector<ThemePassage> passages = part.passages;
  std::ranges::stable_sort(passages, std::ranges::greater{}, &ThemePassage::document);
  for (const ThemePassage& one : passages) {
    if (&one == &passages.front() || (&one)[-1].document != one.document)
      page.documents.push_back(passage_group(corpus, one.document));
    PassageCard card = passage_card(corpus, catalogue.relations, one.document, one.passage);
    card.found = !one.curated;
    page.documents.back().passages.push_back(std::move(card));
  }
  const std::string heading = strings("part_of_theme", {{"theme", whole.name}, {"part", part.label}});
  page.frame = make_frame(
      corpus.site(),
      {.url = part.url,
       .heading = heading,
       .description =
           strings("part_description", {{"count", page.count}, {"theme", whole.name}, {"part", part.label}}),
       .trail = {{{"/themes/"}, strings("themes")}, page.theme},
       .browsed = true});
  return page;
}

}  // namespace commonplace
