#include "pages/quotes_page.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "model/urls.h"
#include "pages/page_pictures.h"
#include "pages/quote_documents_page.h"
#include "pages/speaker.h"
#include "text/slug.h"

namespace commonplace {
namespace {

void most_quotes_first(std::vector<QuoteChoice>& choices) {
  std::ranges::stable_sort(choices, std::ranges::greater{},
                           [](const QuoteChoice& one) { return one.quotes.size(); });
}

std::vector<QuoteChoice> by_theme(const Catalogue& catalogue) {
  std::vector<QuoteChoice> choices;
  for (const std::uint32_t t : catalogue.theme_order) {
    if (catalogue.quotes_of_theme[t].empty()) continue;
    choices.push_back(quotes_of(catalogue.corpus.strings(), catalogue.corpus.themes()[t]));
    choices.back().quotes = catalogue.quotes_of_theme[t];
  }
  return choices;
}

std::vector<QuoteChoice> by_role(const Catalogue& catalogue) {
  std::map<std::string, QuoteChoice> of_role;  // by slug: "Principal" and "principal" are one
  for (const QuotePlace& place : catalogue.quotes) {
    const std::string role =
        role_in(catalogue.corpus.documents()[place.document].quotes[place.quote].attribution);
    const std::string name = slug(role);
    if (name.empty()) continue;
    QuoteChoice& choice = of_role[name];
    choice.url = {fmt::format("/quotes/role/{}/", name)};
    choice.label = role;
    choice.heading = catalogue.corpus.strings()("quotes_of", {{"source", role}});
    choice.quotes.push_back(place);
  }
  std::vector<QuoteChoice> choices;
  for (auto& [name, choice] : of_role)
    if (choice.quotes.size() > 1) choices.push_back(std::move(choice));
  most_quotes_first(choices);
  return choices;
}

std::vector<QuoteChoice> by_district(const Catalogue& catalogue) {
  const Corpus& corpus = catalogue.corpus;
  std::map<std::uint32_t, std::vector<QuotePlace>> of_district;
  for (const QuotePlace& place : catalogue.quotes) {
    const std::uint32_t passage = corpus.documents()[place.document].quotes[place.quote].passage;
    for (const std::uint32_t district : catalogue.relations.documents[place.document].districts[passage])
      of_district[district].push_back(place);
  }
  std::vector<QuoteChoice> choices;
  for (auto& [index, quotes] : of_district) {
    const Entity& district = corpus.entities()[index];
    choices.push_back({{fmt::format("/quotes/district/{}/", district.id.value)},
                       corpus.strings()("quotes_of", {{"source", district.name.value}}),
                       district.name.value,
                       Link{url_of(district), district.name.value},
                       std::move(quotes)});
  }
  most_quotes_first(choices);
  return choices;
}

std::vector<QuoteChoice> by_document(const Corpus& corpus) {
  std::vector<QuoteChoice> choices;
  for (auto d = static_cast<std::uint32_t>(corpus.documents().size()); d-- > 0;) {
    std::vector<QuotePlace> quotes = quotes_in(corpus, d);
    if (quotes.empty()) continue;
    choices.push_back(quotes_of(corpus.strings(), corpus.documents()[d]));
    choices.back().quotes = std::move(quotes);
  }
  return choices;
}

void add_filter(std::string label, const std::vector<QuoteChoice>& choices, const Url& shown,
                std::vector<QuoteFilter>& filters) {
  QuoteFilter filter{std::move(label), {}};
  for (const QuoteChoice& choice : choices) {
    PartLink link{choice.url, choice.label, static_cast<int>(choice.quotes.size()), {}, {}};
    if (choice.url == shown) link.current = "page";
    filter.items.push_back(std::move(link));
  }
  if (!filter.items.empty()) filters.push_back(std::move(filter));
}

}  // namespace

QuoteChoices quote_choices(const Catalogue& catalogue) {
  return {by_theme(catalogue), by_role(catalogue), by_district(catalogue), by_document(catalogue.corpus)};
}

Url quotes_url() {
  return {"/quotes/"};
}

QuoteChoice every_quote(const Strings& strings) {
  return {quotes_url(), strings("quotes")};
}

QuoteChoice quotes_of(const Strings& strings, const Theme& theme) {
  return {{fmt::format("/quotes/theme/{}/", theme.id.value)},
          strings("quotes_of", {{"source", theme.name}}),
          theme.name,
          theme_link(theme),
          {},
          true};
}

QuoteChoice quotes_of(const Strings& strings, const Document& document) {
  const std::string title = short_title(strings, document);
  return {{fmt::format("/quotes/document/{}/", document.id.value)},
          strings("quotes_of", {{"source", title}}),
          title,
          Link{url_of(document), full_title(strings, document)}};
}

QuotesPage quotes_page(const Catalogue& catalogue, const QuoteChoices& choices, const QuoteChoice& choice,
                       const std::vector<QuotePlace>& quotes, std::size_t part) {
  const Strings& strings = catalogue.corpus.strings();
  const bool is_all = choice.url == quotes_url();
  const Paging paging(choice.url, quotes.size());
  const Range rows = paging.rows(part);
  QuotesPage page;
  page.heading = choice.heading;
  const std::size_t count = quotes.size();
  page.count = !choice.about     ? strings("count_quotes", {{"count", count}})
               : choice.is_theme ? strings("count_on", {{"count", count}})
                                 : strings("count_from", {{"count", count}});
  page.about = choice.about;
  if (!is_all) page.all = quotes_url();
  add_filter(strings("theme"), choices.themes, choice.url, page.filters);
  add_filter(strings("role_of_speaker"), choices.roles, choice.url, page.filters);
  add_filter(strings("district"), choices.districts, choice.url, page.filters);
  if (is_all && !quotes.empty())
    page.by_document = Link{quote_documents_url(), strings("quotes_by_document")};
  page.quotes = quote_cards(catalogue.corpus, catalogue.relations, catalogue.topics,
                            {quotes.begin() + rows.begin, quotes.begin() + rows.end});
  page.pager = paging.pager(strings, part);
  PageHead head;
  head.url = paging.url(part);
  head.browsed = true;
  head.heading = part_heading(strings, choice.heading, part);
  head.description =
      is_all ? strings("quotes_description") : strings("quotes_from", {{"source", choice.label}});
  if (!is_all) head.trail = {{quotes_url(), strings("quotes")}};
  head.picture = title_picture(strings("quotes"), strings("quotes_description"));
  head.picture_at = quotes_url();
  page.frame = make_frame(catalogue.corpus.site(), std::move(head));
  return page;
}

}  // namespace commonplace
