#include "pages/quotes_page.h"

#include <fmt/format.h>

#include "model/urls.h"
#include "pages/quote_documents_page.h"
#include "pages/wording.h"

namespace commonplace {
namespace {

// On the page of all quotes: the themes that have quotes, and the way to the documents.
void show_choices(const Catalogue& catalogue, QuotesPage& page) {
  std::vector<CountedLink> themes;
  for (const std::uint32_t t : catalogue.theme_order) {
    const Theme& theme = catalogue.corpus.themes()[t];
    const std::size_t count = catalogue.quotes_of_theme[t].size();
    if (count > 0) themes.push_back({quotes_of(theme).url, theme.name, counted(count, "quote", "quotes")});
  }
  page.themes = listing(std::move(themes));
  if (!catalogue.quotes.empty()) page.by_document = Link{quote_documents_url(), "Quotes by document"};
}

}  // namespace

QuoteChoice every_quote() {
  return {{"/quotes/"}, "Quotes", std::nullopt};
}

QuoteChoice quotes_of(const Theme& theme) {
  return {{fmt::format("/quotes/theme/{}/", theme.id.value)}, "Quotes: " + theme.name, theme_link(theme)};
}

QuoteChoice quotes_of(const Document& document) {
  return {{fmt::format("/quotes/document/{}/", document.id.value)},
          "Quotes: " + short_title(document),
          Link{url_of(document), full_title(document)}};
}

QuotesPage quotes_page(const Catalogue& catalogue, const QuoteChoice& choice,
                       const std::vector<QuotePlace>& quotes, std::size_t part) {
  const Paging paging(choice.url, quotes.size());
  const Range rows = paging.rows(part);
  QuotesPage page;
  page.heading = choice.heading;
  page.count = counted(quotes.size(), "quote", "quotes");
  page.about = choice.about;
  if (!choice.about) show_choices(catalogue, page);
  page.quotes = quote_cards(catalogue.corpus, {quotes.begin() + rows.begin, quotes.begin() + rows.end});
  page.pager = paging.pager(part);
  PageHead head;
  head.url = paging.url(part);
  head.heading = part_heading(choice.heading, part);
  head.description = choice.about ? fmt::format("Words that people said, from: {}.", choice.about->text)
                                  : std::string("Words that people said, as the documents print them.");
  if (choice.about) head.trail = {{every_quote().url, every_quote().heading}};
  page.frame = make_frame(catalogue.corpus.site(), std::move(head));
  return page;
}

}  // namespace commonplace
