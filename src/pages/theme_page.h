#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pages/body_view.h"
#include "pages/catalogue.h"
#include "pages/chart.h"
#include "pages/frame.h"
#include "pages/listing.h"
#include "pages/passage_card.h"
#include "pages/quote_card.h"
#include "pages/theme_part.h"

namespace commonplace {

// A document of the theme, in the table of its life.
struct LifeRow {
  DocumentLink document;
  int count = 0;
};

template <>
struct Fields<LifeRow> {
  static constexpr auto list(auto use) {
    return use(field("document", &LifeRow::document, "the document"),
               field("count", &LifeRow::count, "how many of its passages belong to the theme"));
  }
};

// When a theme was spoken of: a picture, and the table it was drawn from.
struct ThemeLife {
  std::optional<Chart> chart;
  std::vector<LifeRow> rows;  // oldest first
};

template <>
struct Fields<ThemeLife> {
  static constexpr auto list(auto use) {
    return use(field("chart", &ThemeLife::chart, "passages by year, a bar for each document"),
               field("rows", &ThemeLife::rows, "the documents of the theme, oldest first"));
  }
};

// What districts have learned about one thing, gathered from all documents.
struct ThemePage {
  static constexpr std::string_view template_name = "theme";
  Frame frame;
  std::string name;
  int tint = 1;
  std::string counts;
  std::optional<std::string> also;
  BodyView description;
  std::optional<Listing<PassageGroup>> chosen;
  std::optional<Listing<PassageGroup>> found;
  std::optional<CountedLink> rest;
  std::optional<Listing<QuoteCard>> quotes;
  std::optional<CountedLink> all_quotes;
  std::optional<ThemeLife> life;
  PartChoices choices;
  std::optional<Listing<CountedLink>> related;
  Url feed;
};

template <>
struct Fields<ThemePage> {
  static constexpr auto list(auto use) {
    return use(
        field("frame", &ThemePage::frame, "the parts every page shares: head, header, navigation, footer"),
        field("name", &ThemePage::name, "name of the theme"),
        field("tint", &ThemePage::tint, "the number of its tint"),
        field("counts", &ThemePage::counts, "how many passages and documents it has, in words"),
        field("also", &ThemePage::also, "its other names"),
        field("description", &ThemePage::description, "what it is about"),
        field("chosen", &ThemePage::chosen, "passages selected by editors, by document"),
        field("found", &ThemePage::found, "passages that its saved search matched, by document"),
        field("rest", &ThemePage::rest, "how many are listed, and the way to all, when there are more"),
        field("quotes", &ThemePage::quotes, "a few of its quotes"),
        field("all_quotes", &ThemePage::all_quotes, "the page of all its quotes, if there are more"),
        field("life", &ThemePage::life, "its documents by year"),
        field("choices", &ThemePage::choices, "its passages of one year or one district"),
        field("related", &ThemePage::related, "related themes"),
        field("feed", &ThemePage::feed, "Atom feed of the theme"));
  }
};

ThemePage theme_page(const Catalogue& catalogue, std::uint32_t theme);

}  // namespace commonplace
