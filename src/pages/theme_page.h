#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pages/body_view.h"
#include "pages/catalogue.h"
#include "pages/frame.h"
#include "pages/listing.h"
#include "pages/passage_card.h"
#include "pages/quote_card.h"

namespace commonplace {

// Documents of a year on the time line of a theme.
struct YearOfLinks {
  std::string year;
  std::vector<DocumentLink> documents;
};

template <>
struct Fields<YearOfLinks> {
  static constexpr auto list(auto use) {
    return use(field("year", &YearOfLinks::year, "the year"),
               field("documents", &YearOfLinks::documents, "its documents"));
  }
};

// What districts have learned about one thing, gathered from all documents.
struct ThemePage {
  static constexpr std::string_view template_name = "theme";
  Frame frame;
  std::string name;
  std::optional<std::string> also;
  BodyView description;
  std::optional<Listing<PassageGroup>> chosen;
  std::optional<Listing<PassageGroup>> found;
  std::optional<Listing<QuoteCard>> quotes;
  std::optional<CountedLink> all_quotes;
  std::optional<Listing<YearOfLinks>> years;
  std::optional<Listing<CountedLink>> districts;
  std::optional<Listing<CountedLink>> related;
  Url feed;
};

template <>
struct Fields<ThemePage> {
  static constexpr auto list(auto use) {
    return use(field("frame", &ThemePage::frame, "what stands around the page"),
               field("name", &ThemePage::name, "name of the theme"),
               field("also", &ThemePage::also, "its other names"),
               field("description", &ThemePage::description, "what it is about"),
               field("chosen", &ThemePage::chosen, "passages chosen by hand, by document"),
               field("found", &ThemePage::found, "passages its saved search found, by document"),
               field("quotes", &ThemePage::quotes, "a few of its quotes"),
               field("all_quotes", &ThemePage::all_quotes, "the page of all its quotes, when there are more"),
               field("years", &ThemePage::years, "its documents on a time line, oldest first"),
               field("districts", &ThemePage::districts, "districts that meet it"),
               field("related", &ThemePage::related, "themes that come up beside it"),
               field("feed", &ThemePage::feed, "Atom feed of the theme"));
  }
};

ThemePage theme_page(const Catalogue& catalogue, std::uint32_t theme);

}  // namespace commonplace
