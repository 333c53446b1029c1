#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pages/catalogue.h"
#include "pages/frame.h"
#include "pages/listing.h"
#include "pages/pager.h"
#include "pages/quote_card.h"
#include "pages/theme_part.h"

namespace commonplace {

// One way to choose among quotes: by theme, by district.
struct QuoteFilter {
  std::string label;
  std::vector<PartLink> items;
};

template <>
struct Fields<QuoteFilter> {
  static constexpr auto list(auto use) {
    return use(field("label", &QuoteFilter::label, "what to filter by: Theme"),
               field("items", &QuoteFilter::items, "the choices with quotes"));
  }
};

// Quotes: all, or those of a theme, a document, a district, or speakers of a role.
struct QuotesPage {
  static constexpr std::string_view template_name = "quotes";
  Frame frame;
  std::string heading;
  std::string count;
  std::optional<Link> about;  // the theme, document or district whose quotes these are
  std::optional<Url> all;     // the page of all quotes, on every other
  std::vector<QuoteFilter> filters;
  std::optional<Link> by_document;
  std::vector<QuoteCard> quotes;
  std::optional<Pager> pager;
};

template <>
struct Fields<QuotesPage> {
  static constexpr auto list(auto use) {
    return use(
        field("frame", &QuotesPage::frame, "the parts every page shares: head, header, navigation, footer"),
        field("heading", &QuotesPage::heading, "the title, with the source of the quotes"),
        field("count", &QuotesPage::count,
              "how many, in words; with `about`, it leads to that name: 15 quotes on"),
        field("about", &QuotesPage::about, "the theme, document or district whose quotes these are"),
        field("all", &QuotesPage::all, "the page of all quotes, if these are not all"),
        field("filters", &QuotesPage::filters, "filters for all quotes"),
        field("by_document", &QuotesPage::by_document, "the list of documents to choose from"),
        field("quotes", &QuotesPage::quotes, "the quotes, featured ones first, then the most whole"),
        field("pager", &QuotesPage::pager, "links to the other pages of a long list"));
  }
};

// A choice of quotes: where it lies and what it is called.
struct QuoteChoice {
  Url url;
  std::string heading;
  std::string label = {};  // among others of its kind
  std::optional<Link> about = {};
  std::vector<QuotePlace> quotes = {};
  bool is_theme = false;  // quotes are on a theme, but from a document or district
};

// Every choice there is, by kind; those without quotes are left out. Roles have two quotes at least, since
// one quote alone is no choice.
struct QuoteChoices {
  std::vector<QuoteChoice> themes;     // by name: /quotes/theme/<id>/
  std::vector<QuoteChoice> roles;      // most quotes first: /quotes/role/<slug>/
  std::vector<QuoteChoice> districts;  // of passages about them, most quotes first: /quotes/district/<id>/
  std::vector<QuoteChoice> documents;  // newest first: /quotes/document/<id>/
};
QuoteChoices quote_choices(const Catalogue& catalogue);

Url quotes_url();                                                         // /quotes/
QuoteChoice every_quote(const Strings& strings);                          // there
QuoteChoice quotes_of(const Strings& strings, const Theme& theme);        // /quotes/theme/<id>/
QuoteChoice quotes_of(const Strings& strings, const Document& document);  // /quotes/document/<id>/

QuotesPage quotes_page(const Catalogue& catalogue, const QuoteChoices& choices, const QuoteChoice& choice,
                       const std::vector<QuotePlace>& quotes, std::size_t part);

}  // namespace commonplace
