#include "pages/home_page.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "pages/documents_page.h"
#include "pages/quotes_page.h"
#include "pages/ways_in.h"
#include "pages/wording.h"

namespace commonplace {
namespace {

constexpr std::size_t quotes_shown = 4;

std::string holdings(const Catalogue& catalogue) {
  std::size_t passages = 0;
  for (const Document& document : catalogue.corpus.documents()) passages += document.body.passages.size();
  return listed({counted(catalogue.corpus.documents().size(), "document", "documents"),
                 counted(passages, "passage", "passages"),
                 counted(catalogue.quotes.size(), "quote", "quotes")});
}

// The newest meeting; without meetings the newest document of the next kind.
void show_latest(const Catalogue& catalogue, HomePage& page) {
  for (const DocumentKind& kind : document_kinds()) {
    const std::vector<std::uint32_t> documents = documents_of(catalogue.corpus, kind);
    if (documents.empty()) continue;
    page.latest_heading = fmt::format("Latest {}", lower_first(kind.noun));
    page.latest = document_card(catalogue.corpus, catalogue.corpus.documents()[documents.front()]);
    return;
  }
}

JsonLd as_json(const Site& site) {
  const nlohmann::ordered_json json = {
      {"@type", "WebSite"},
      {"name", site.title},
      {"description", site.description},
      {"url", site.base_url},
      {"inLanguage", site.language},
      {"publisher", {{"@type", "Organization"}, {"name", site.organization}}}};
  return {json.dump()};
}

}  // namespace

HomePage home_page(const Catalogue& catalogue) {
  const Site& site = catalogue.corpus.site();
  HomePage page;
  page.heading = site.title;
  page.introduction = site.description;
  page.holdings = holdings(catalogue);
  show_latest(catalogue, page);
  page.themes = listing(theme_cards(catalogue));
  page.quotes =
      listing(quote_cards(catalogue.corpus, a_few_quotes(catalogue.corpus, catalogue.quotes, quotes_shown)));
  page.all_quotes = every_quote().url;
  page.browse = ways_in(catalogue);
  page.frame = make_frame(site, {.url = {"/"},
                                 .heading = site.title,
                                 .description = site.description,
                                 .things = {as_json(site)},
                                 .search_in_header = false});
  return page;
}

}  // namespace commonplace
