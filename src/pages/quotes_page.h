#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pages/catalogue.h"
#include "pages/frame.h"
#include "pages/listing.h"
#include "pages/pager.h"
#include "pages/quote_card.h"

namespace commonplace {

// Quotes: all, those of a theme, or those of a document.
struct QuotesPage {
  static constexpr std::string_view template_name = "quotes";
  Frame frame;
  std::string heading;
  std::string count;
  std::optional<Link> about;  // the theme or document whose quotes these are
  std::optional<Listing<CountedLink>> themes;
  std::optional<Link> by_document;
  std::vector<QuoteCard> quotes;
  std::optional<Pager> pager;
};

template <>
struct Fields<QuotesPage> {
  static constexpr auto list(auto use) {
    return use(field("frame", &QuotesPage::frame, "what stands around the page"),
               field("heading", &QuotesPage::heading, "whose quotes these are"),
               field("count", &QuotesPage::count, "how many, in words"),
               field("about", &QuotesPage::about, "the theme or document whose quotes these are"),
               field("themes", &QuotesPage::themes, "themes to choose from, on the page of all quotes"),
               field("by_document", &QuotesPage::by_document, "the list of documents to choose from"),
               field("quotes", &QuotesPage::quotes, "the quotes, newest document first"),
               field("pager", &QuotesPage::pager, "the way to the rest of a long list"));
  }
};

// A choice of quotes: where it lies and what it is called.
struct QuoteChoice {
  Url url;
  std::string heading;
  std::optional<Link> about;
};
QuoteChoice every_quote();                        // /quotes/
QuoteChoice quotes_of(const Theme& theme);        // /quotes/theme/<id>/
QuoteChoice quotes_of(const Document& document);  // /quotes/document/<id>/

QuotesPage quotes_page(const Catalogue& catalogue, const QuoteChoice& choice,
                       const std::vector<QuotePlace>& quotes, std::size_t part);

}  // namespace commonplace
