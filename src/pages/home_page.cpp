#include "pages/home_page.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "pages/documents_page.h"
#include "pages/example_searches.h"
#include "pages/matrix_page.h"
#include "pages/quotes_page.h"
#include "pages/titled_link.h"
#include "pages/ways_in.h"
#include "text/lists.h"

namespace commonplace {
namespace {

constexpr std::size_t quotes_at_home = 3;

std::string holdings(const Catalogue& catalogue) {
  std::size_t passages = 0;
  for (const Document& document : catalogue.corpus.documents()) passages += document.body.passages.size();
  const Strings& strings = catalogue.corpus.strings();
  return readable_list({strings("count_documents", {{"count", catalogue.corpus.documents().size()}}),
                        strings("count_passages", {{"count", passages}}),
                        strings("count_quotes", {{"count", catalogue.quotes.size()}})},
                       catalogue.corpus.site().locale);
}

// A digest is no full text, and readers should know before they quote one.
std::optional<std::string> digests(const Corpus& corpus) {
  const Strings& strings = corpus.strings();
  const std::size_t documents = corpus.documents().size();
  const auto digests =
      static_cast<std::size_t>(std::ranges::count(corpus.documents(), Form::digest, &Document::form));
  if (digests == 0) return std::nullopt;
  if (digests == documents) return strings("all_are_digests");
  return strings("some_are_digests", {{"digests", digests}, {"documents", documents}});
}

// The newest meeting; without meetings the newest document of the next kind.
void show_latest(const Catalogue& catalogue, HomePage& page) {
  for (const DocumentKind& kind : document_kinds()) {
    const std::vector<std::uint32_t> documents = documents_of(catalogue.corpus, kind);
    if (documents.empty()) continue;
    page.latest_heading = catalogue.corpus.strings()(kind_key(kind.id, "latest"));
    page.latest = document_card(catalogue.corpus, catalogue.corpus.documents()[documents.front()]);
    return;
  }
}

bool is_withdrawn(const Corpus& corpus, const Url& address) {
  const Url page{address.value.substr(0, address.value.find('#'))};
  return std::ranges::find(corpus.withdrawn(), page, &Withdrawn::url) != corpus.withdrawn().end();
}

std::vector<StartList> start_lists(const Corpus& corpus) {
  std::vector<StartList> lists;
  for (const StartingPoints& points : corpus.site().start_here) {
    StartList list{points.label, {}};
    for (const Placed<Url>& address : points.addresses)
      if (!is_withdrawn(corpus, address.value)) list.items.push_back(titled_link(corpus, address.value));
    if (!list.items.empty()) lists.push_back(std::move(list));
  }
  return lists;
}

// Each under a theme that none before it has; a quote whose themes all had their turn is passed over, unless
// it is featured.
std::vector<ThemedQuote> quotes_of_themes(const Catalogue& catalogue) {
  const Corpus& corpus = catalogue.corpus;
  std::vector<ThemedQuote> shown;
  std::set<std::uint32_t> taken;
  for (const QuotePlace& place : a_few_quotes(corpus, catalogue.quotes, catalogue.quotes.size())) {
    if (shown.size() == quotes_at_home) break;
    const Quote& quote = corpus.documents()[place.document].quotes[place.quote];
    const std::vector<std::uint32_t> themes =
        themes_of_quote(corpus, catalogue.topics, place.document, quote);
    const auto fresh = std::ranges::find_if(themes, [&](std::uint32_t t) { return !taken.contains(t); });
    if (fresh != themes.end()) {
      taken.insert(*fresh);
      shown.push_back({theme_link(corpus.themes()[*fresh]), quote_card(corpus, catalogue.relations, place)});
    } else if (quote.featured) {
      shown.push_back({std::nullopt, quote_card(corpus, catalogue.relations, place)});
    }
  }
  return shown;
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
  page.heading = site.headline.empty() ? site.title : site.headline;
  page.introduction = site.description;
  if (site.design.searched) page.examples = listing(example_searches(catalogue.corpus.golden_queries()));
  page.digests = digests(catalogue.corpus);
  if (!site.organization_about.empty()) page.about = site.organization_about;
  page.holdings = holdings(catalogue);
  show_latest(catalogue, page);
  page.themes = listing(theme_groups(catalogue));
  page.years = written(years_of(catalogue.corpus));
  page.matrix = matrix_url();
  page.start = listing(start_lists(catalogue.corpus));
  page.quotes = listing(quotes_of_themes(catalogue));
  page.all_quotes = quotes_url();
  page.browse = ways_in(catalogue);
  page.frame = make_frame(site, {.url = {"/"},
                                 .heading = site.title,
                                 .description = site.description,
                                 .things = {as_json(site)},
                                 .search_in_header = false});
  return page;
}

}  // namespace commonplace
