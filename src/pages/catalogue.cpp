#include "pages/catalogue.h"

#include <algorithm>
#include <numeric>
#include <string>

#include "pages/filed_name.h"
#include "text/collate.h"

namespace commonplace {
namespace {

// Indexes of `values` in the order readers sort `name_of` each.
template <class Value, class NameOf>
std::vector<std::uint32_t> order_by_name(const std::vector<Value>& values, const std::string& locale,
                                         const NameOf& name_of) {
  std::vector<std::string> keys;
  keys.reserve(values.size());
  for (const Value& value : values) keys.push_back(sort_key(name_of(value), locale));
  std::vector<std::uint32_t> order(values.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, {}, [&](std::uint32_t i) -> const std::string& { return keys[i]; });
  return order;
}

std::vector<std::vector<QuotePlace>> by_theme(const Corpus& corpus, const Topics& topics,
                                              const std::vector<QuotePlace>& quotes) {
  std::vector<std::vector<QuotePlace>> of_theme(corpus.themes().size());
  for (const QuotePlace& place : quotes) {
    const Quote& quote = corpus.documents()[place.document].quotes[place.quote];
    for (const std::uint32_t theme : themes_of_quote(corpus, topics, place.document, quote))
      of_theme[theme].push_back(place);
  }
  return of_theme;
}

std::vector<std::vector<std::uint32_t>> hosted_by(const Corpus& corpus) {
  std::vector<std::vector<std::uint32_t>> hosted(corpus.entities().size());
  for (auto d = static_cast<std::uint32_t>(corpus.documents().size()); d-- > 0;) {
    const auto& host = corpus.documents()[d].host;
    if (host) hosted[*corpus.find(host->value)].push_back(d);
  }
  return hosted;
}

std::vector<std::vector<Counted>> themes_met(const Corpus& corpus, const Topics& topics) {
  std::vector<std::vector<Counted>> met(corpus.entities().size());
  for (std::uint32_t t = 0; t < topics.themes.size(); ++t) {
    for (const Counted& district : topics.themes[t].districts)
      met[district.index].push_back({t, district.count});
  }
  for (std::vector<Counted>& one : met)
    std::ranges::stable_sort(one, std::ranges::greater{}, &Counted::count);
  return met;
}

std::vector<std::size_t> passages_about(const Corpus& corpus, const Relations& relations) {
  std::vector<std::size_t> counts(corpus.entities().size());
  for (const DocumentRelations& document : relations.documents)
    for (const auto& districts : document.districts)
      for (const std::uint32_t district : districts) ++counts[district];
  return counts;
}

}  // namespace

std::size_t Catalogue::count_entities(const EntityKind& kind) const {
  return static_cast<std::size_t>(std::ranges::count_if(
      entity_order, [&](std::uint32_t entity) { return corpus.entities()[entity].kind == kind.id; }));
}

Catalogue make_catalogue(const Corpus& corpus, const Relations& relations, const Topics& topics) {
  const std::string& locale = corpus.site().locale;
  std::vector<QuotePlace> quotes = all_quotes(corpus);
  std::vector<std::vector<QuotePlace>> quotes_of_theme = by_theme(corpus, topics, quotes);
  std::vector<std::uint32_t> entities = order_by_name(corpus.entities(), locale, filed_name);
  std::erase_if(entities, [&](std::uint32_t entity) { return !relations.named[entity]; });
  return {corpus,
          relations,
          topics,
          std::move(quotes),
          std::move(quotes_of_theme),
          order_by_name(corpus.themes(), locale, [](const Theme& one) { return one.name; }),
          std::move(entities),
          order_by_name(corpus.terms(), locale, [](const Term& one) { return one.term.value; }),
          hosted_by(corpus),
          themes_met(corpus, topics),
          passages_about(corpus, relations)};
}

}  // namespace commonplace
