#include "pages/theme_part.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "model/urls.h"
#include "pages/listed.h"
#include "pages/page_pictures.h"
#include "pages/theme_card.h"

namespace commonplace {
namespace {

using Year = std::optional<int>;
using District = std::optional<std::uint32_t>;

// A district in a year has no page: search answers that, and a script narrows the district's page to the
// year.
Url url_of(const Corpus& corpus, const Theme& theme, Year year, District district) {
  if (year && district)
    return url_of_filters({{"theme", theme.id.value},
                           {"district", corpus.entities()[*district].id.value},
                           {"year", fmt::format("{}", *year)}});
  if (district) return url_of_part(theme, corpus.entities()[*district]);
  return year ? Url{fmt::format("{}year/{}/", url_of(theme).value, *year)} : url_of(theme);
}

std::string label_of(const Corpus& corpus, Year year, District district) {
  if (!district) return year ? fmt::format("{}", *year) : std::string();
  const std::string& name = corpus.entities()[*district].name.value;
  return year ? corpus.strings()("district_in_year", {{"district", name}, {"year", fmt::format("{}", *year)}})
              : name;
}

SearchFilters filters_of(const Corpus& corpus, const Theme& theme, const ThemePart& part) {
  SearchFilters filters = {{"theme", theme.id.value}};
  if (part.district) filters.emplace_back("district", corpus.entities()[*part.district].id.value);
  if (part.year) filters.emplace_back("year", fmt::format("{}", *part.year));
  return filters;
}

// How a script may show a district in a year: on the page of the district, if that lists all of its passages.
std::optional<NarrowedPart> narrowed(const Corpus& corpus, const std::vector<ThemePart>& parts,
                                     const ThemePart& part) {
  const auto whole = std::ranges::find_if(
      parts, [&](const ThemePart& one) { return one.district == part.district && !one.year; });
  if (passages_listed(corpus.site(), whole->passages.size()) < whole->passages.size()) return std::nullopt;
  return NarrowedPart{whole->url, *part.year, part.label,
                      corpus.strings()("count_passages", {{"count", part.passages.size()}})};
}

}  // namespace

Url url_of_part(const Theme& theme, const Entity& district) {
  return {fmt::format("{}district/{}/", url_of(theme).value, district.id.value)};
}

std::vector<ThemePart> theme_parts(const Catalogue& catalogue, std::uint32_t theme) {
  const Corpus& corpus = catalogue.corpus;
  const std::vector<ThemePassage>& passages = catalogue.topics.themes[theme].passages;
  const auto year_of = [&](const ThemePassage& one) {
    return corpus.documents()[one.document].dates.start.year;
  };
  const bool by_year =
      std::ranges::adjacent_find(passages, std::ranges::not_equal_to{}, year_of) != passages.end();
  std::map<std::pair<Year, District>, std::vector<ThemePassage>> found;
  found[{}] = passages;
  for (const ThemePassage& one : passages) {
    if (by_year) found[{year_of(one), {}}].push_back(one);
    for (const std::uint32_t district : catalogue.relations.documents[one.document].districts[one.passage]) {
      found[{{}, district}].push_back(one);
      if (by_year) found[{year_of(one), district}].push_back(one);
    }
  }
  std::vector<ThemePart> parts;
  for (auto& [key, of_part] : found) {
    const auto& [year, district] = key;
    parts.push_back({url_of(corpus, corpus.themes()[theme], year, district), label_of(corpus, year, district),
                     year, district, std::move(of_part)});
  }
  return parts;
}

PartChoices part_choices(const Corpus& corpus, const std::vector<ThemePart>& parts, const ThemePart& shown) {
  const Strings& strings = corpus.strings();
  std::vector<PartLink> years, districts;
  const auto add = [&](std::vector<PartLink>& links, const ThemePart& part, std::string text) {
    PartLink link{part.url, std::move(text), static_cast<int>(part.passages.size()), {}, {}};
    if (part.url == shown.url) link.current = "page";
    if (part.year && part.district) link.narrowed = narrowed(corpus, parts, part);
    links.push_back(std::move(link));
  };
  for (const ThemePart& part : parts) {
    const bool same_year = part.year == shown.year, same_district = part.district == shown.district;
    if (same_district && part.year) add(years, part, label_of(corpus, part.year, {}));
    if (same_year && part.district) add(districts, part, label_of(corpus, {}, part.district));
    // What takes a choice back. A district's page can be narrowed to a year.
    if (same_district && !part.year && !shown.is_whole()) add(years, part, strings("all_years"));
    if (same_year && !part.district && shown.district) add(districts, part, strings("all_districts"));
  }
  const auto by_count = [](const PartLink& link) { return link.count; };
  std::ranges::stable_sort(districts, std::ranges::greater{}, by_count);  // so that all are first
  return {listing(std::move(years)), listing(std::move(districts))};
}

ThemePartPage theme_part_page(const Catalogue& catalogue, std::uint32_t theme,
                              const std::vector<ThemePart>& parts, const ThemePart& part) {
  const Corpus& corpus = catalogue.corpus;
  const Strings& strings = corpus.strings();
  const Theme& whole = corpus.themes()[theme];
  ThemePartPage page;
  page.theme = theme_link(whole);
  page.tint = tint_of(catalogue, theme);
  page.label = part.label;
  page.count = strings("count_passages", {{"count", part.passages.size()}});
  page.choices = part_choices(corpus, parts, part);
  std::vector<ThemePassage> passages = part.passages;
  passages.resize(passages_listed(corpus.site(), passages.size()));
  page.rest =
      rest_in_search(corpus.site(), passages.size(), part.passages.size(), filters_of(corpus, whole, part));
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
       .picture = theme_picture(catalogue, theme),
       .picture_at = url_of(whole),
       .browsed = true});
  return page;
}

}  // namespace commonplace
