#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pages/catalogue.h"
#include "pages/frame.h"
#include "pages/link.h"
#include "pages/listing.h"
#include "pages/passage_card.h"

namespace commonplace {

// The passages on a theme of one year, about one district, or both. A year or a district has a page of its
// own: the theme's page, filtered. Every count that names a theme and a district or year is the number of
// passages of such a part, and leads to it.
struct ThemePart {
  Url url;  // /themes/trust/year/2012/, .../district/quail-unified/, for both /search/?theme=trust&...
  std::string label;  // "2012", "Quail Unified", "Quail Unified, 2012"
  std::optional<int> year;
  std::optional<std::uint32_t> district;
  std::vector<ThemePassage> passages;

  bool is_whole() const { return !year && !district; }
  bool has_page() const { return !year || !district; }
};

Url url_of_part(const Theme& theme, const Entity& district);

// The theme as a whole, then every part of it that has passages. One year alone is no part.
std::vector<ThemePart> theme_parts(const Catalogue& catalogue, std::uint32_t theme);

// The page of a district, to be narrowed to a year by a script.
struct NarrowedPart {
  Url page;
  int year = 0;
  std::string label;  // "Quail Unified, 2012"
  std::string count;  // "3 passages"
  friend bool operator==(const NarrowedPart&, const NarrowedPart&) = default;
};

template <>
struct Fields<NarrowedPart> {
  static constexpr auto list(auto use) {
    return use(field("page", &NarrowedPart::page, "address of the district's page"),
               field("year", &NarrowedPart::year, "the year to narrow it to"),
               field("label", &NarrowedPart::label, "the district and the year"),
               field("count", &NarrowedPart::count, "how many passages are left, in words"));
  }
};

struct PartLink {
  Url url;
  std::string text;
  int count = 0;
  std::optional<std::string> current;
  std::optional<NarrowedPart> narrowed;
  friend bool operator==(const PartLink&, const PartLink&) = default;
};

template <>
struct Fields<PartLink> {
  static constexpr auto list(auto use) {
    return use(field("url", &PartLink::url, "address of the part"),
               field("text", &PartLink::text, "the year or district, or a label for all of them"),
               field("count", &PartLink::count, "number of its passages"),
               field("current", &PartLink::current, "value of aria-current, if this is the current page"),
               field("narrowed", &PartLink::narrowed, "how a script shows a district in a year in place"));
  }
};

struct PartChoices {
  std::optional<Listing<PartLink>> years;
  std::optional<Listing<PartLink>> districts;
  friend bool operator==(const PartChoices&, const PartChoices&) = default;
};

template <>
struct Fields<PartChoices> {
  static constexpr auto list(auto use) {
    return use(field("years", &PartChoices::years, "years to choose from, for the district shown"),
               field("districts", &PartChoices::districts, "districts to choose from, for the year shown"));
  }
};

// Each list leaves what is chosen in the other as it is, marks its own choice, and offers to take it back.
PartChoices part_choices(const Corpus& corpus, const std::vector<ThemePart>& parts, const ThemePart& shown);

struct ThemePartPage {
  static constexpr std::string_view template_name = "theme_part";
  Frame frame;
  Link theme;
  int tint = 1;
  std::string label;
  std::string count;
  std::optional<CountedLink> rest;
  PartChoices choices;
  std::vector<PassageGroup> documents;
};

template <>
struct Fields<ThemePartPage> {
  static constexpr auto list(auto use) {
    return use(
        field("frame", &ThemePartPage::frame,
              "the parts every page shares: head, header, navigation, footer"),
        field("theme", &ThemePartPage::theme, "the theme as a whole"),
        field("tint", &ThemePartPage::tint, "the number of its tint"),
        field("label", &ThemePartPage::label, "the district or year"),
        field("count", &ThemePartPage::count, "how many passages, in words"),
        field("rest", &ThemePartPage::rest, "how many are listed, and the way to all, when there are more"),
        field("choices", &ThemePartPage::choices, "other years and districts"),
        field("documents", &ThemePartPage::documents, "the passages by document, newest first"));
  }
};

ThemePartPage theme_part_page(const Catalogue& catalogue, std::uint32_t theme,
                              const std::vector<ThemePart>& parts, const ThemePart& part);

}  // namespace commonplace
