#include "pages/ways_in.h"

#include <algorithm>

#include "model/urls.h"
#include "pages/documents_page.h"
#include "pages/entities_page.h"
#include "pages/quotes_page.h"
#include "pages/theme_card.h"

namespace commonplace {

std::vector<CountedLink> ways_in(const Catalogue& catalogue) {
  const Corpus& corpus = catalogue.corpus;
  const Strings& strings = corpus.strings();
  std::vector<CountedLink> ways;
  const auto add = [&](Url url, std::string text, std::size_t count, std::string counted) {
    if (count > 0) ways.push_back({std::move(url), std::move(text), std::move(counted)});
  };
  for (const DocumentKind& kind : document_kinds()) {
    const auto count = std::ranges::count(corpus.documents(), kind.id, &Document::kind);
    add(documents_url(kind), strings(kind_key(kind.id, "plural")), static_cast<std::size_t>(count),
        strings(kind_key(kind.id, "count"), {{"count", count}}));
  }
  const std::size_t themes = corpus.themes().size(), terms = corpus.terms().size();
  add({"/themes/"}, strings("themes"), themes, strings("count_themes", {{"count", themes}}));
  add(quotes_url(), strings("quotes"), catalogue.quotes.size(),
      strings("count_quotes", {{"count", catalogue.quotes.size()}}));
  for (const EntityKind& kind : entity_kinds()) {
    const std::size_t count = catalogue.count_entities(kind);
    add(entities_url(&kind), strings(kind_key(kind.id, "plural")), count,
        strings(kind_key(kind.id, "count"), {{"count", count}}));
  }
  add({"/glossary/"}, strings("glossary"), terms, strings("count_terms", {{"count", terms}}));
  return ways;
}

std::vector<CountedLink> theme_choices(const Catalogue& catalogue) {
  std::vector<CountedLink> choices;
  for (const std::uint32_t t : catalogue.theme_order) {
    const Theme& theme = catalogue.corpus.themes()[t];
    choices.push_back(
        {url_of(theme), theme.name, theme_counts(catalogue.corpus.strings(), catalogue.topics.themes[t])});
  }
  return choices;
}

}  // namespace commonplace
