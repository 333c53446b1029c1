#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pages/catalogue.h"
#include "pages/document_card.h"
#include "pages/frame.h"
#include "pages/listing.h"
#include "pages/quote_card.h"
#include "pages/theme_card.h"

namespace commonplace {

// Where one kind of reader may begin.
struct StartList {
  std::string label;
  std::vector<CountedLink> items;
};

template <>
struct Fields<StartList> {
  static constexpr auto list(auto use) {
    return use(field("label", &StartList::label, "for whom: Superintendents"),
               field("items", &StartList::items, "what to read, with the kind of each"));
  }
};

// A quote under one of its themes.
struct ThemedQuote {
  std::optional<Link> theme;
  QuoteCard quote;
};

template <>
struct Fields<ThemedQuote> {
  static constexpr auto list(auto use) {
    return use(field("theme", &ThemedQuote::theme, "one of its themes"),
               field("quote", &ThemedQuote::quote, "the quote"));
  }
};

struct HomePage {
  static constexpr std::string_view template_name = "home";
  Frame frame;
  std::string heading;
  std::string introduction;
  std::optional<Listing<Link>> examples;
  std::optional<std::string> digests;
  std::optional<std::string> about;
  std::string holdings;  // "5 documents, 212 passages and 38 quotes"
  std::string latest_heading;
  std::optional<DocumentCard> latest;
  std::optional<Listing<ThemeGroup>> themes;
  std::string years;  // "2012–2022"
  Url matrix;
  std::optional<Listing<StartList>> start;
  std::optional<Listing<ThemedQuote>> quotes;
  Url all_quotes;
  std::vector<CountedLink> browse;
};

template <>
struct Fields<HomePage> {
  static constexpr auto list(auto use) {
    return use(
        field("frame", &HomePage::frame, "the parts every page shares: head, header, navigation, footer"),
        field("heading", &HomePage::heading, "title of the site"),
        field("introduction", &HomePage::introduction, "what the site is"),
        field("examples", &HomePage::examples, "a few searches to begin with"),
        field("digests", &HomePage::digests, "says that documents are digests, if some are"),
        field("about", &HomePage::about, "who publishes the site, in a sentence"),
        field("holdings", &HomePage::holdings, "how many documents and passages there are, in words"),
        field("latest_heading", &HomePage::latest_heading, "heading over the latest document"),
        field("latest", &HomePage::latest, "the latest meeting"),
        field("themes", &HomePage::themes, "all themes, with counts"),
        field("years", &HomePage::years, "the years that the bars cover"),
        field("matrix", &HomePage::matrix, "the table of themes and districts"),
        field("start", &HomePage::start, "where to start, for some kinds of readers"),
        field("quotes", &HomePage::quotes, "a few quotes of different themes, featured ones first"),
        field("all_quotes", &HomePage::all_quotes, "the page of all quotes"),
        field("browse", &HomePage::browse, "other ways in: kinds of documents and of entities, glossary"));
  }
};

HomePage home_page(const Catalogue& catalogue);

}  // namespace commonplace
