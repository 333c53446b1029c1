#include "pages/ways_in.h"

#include <algorithm>

#include "pages/documents_page.h"
#include "pages/entities_page.h"
#include "pages/quotes_page.h"
#include "pages/theme_card.h"
#include "pages/wording.h"

namespace commonplace {

std::vector<CountedLink> ways_in(const Catalogue& catalogue) {
  const Corpus& corpus = catalogue.corpus;
  std::vector<CountedLink> ways;
  const auto add = [&](Url url, std::string_view text, std::size_t count, std::string_view one,
                       std::string_view many) {
    if (count > 0) ways.push_back({std::move(url), std::string(text), counted(count, one, many)});
  };
  for (const DocumentKind& kind : document_kinds()) {
    const auto count = std::ranges::count(corpus.documents(), kind.id, &Document::kind);
    add(documents_url(kind), kind.plural, static_cast<std::size_t>(count), "document", "documents");
  }
  add({"/themes/"}, "Themes", corpus.themes().size(), "theme", "themes");
  add(every_quote().url, "Quotes", catalogue.quotes.size(), "quote", "quotes");
  for (const EntityKind& kind : entity_kinds()) {
    const auto count = std::ranges::count(corpus.entities(), kind.id, &Entity::kind);
    add(entities_url(&kind), kind.plural, static_cast<std::size_t>(count), "entry", "entries");
  }
  add({"/glossary/"}, "Glossary", corpus.terms().size(), "term", "terms");
  return ways;
}

std::vector<CountedLink> theme_choices(const Catalogue& catalogue) {
  std::vector<CountedLink> choices;
  for (ThemeCard& card : theme_cards(catalogue))
    choices.push_back({std::move(card.url), std::move(card.name), std::move(card.counts)});
  return choices;
}

}  // namespace commonplace
