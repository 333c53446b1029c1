#include "pages/quote_card.h"

#include <algorithm>
#include <map>

#include "model/urls.h"

namespace commonplace {

QuoteCard quote_card(const Corpus& corpus, QuotePlace place) {
  const Document& document = corpus.documents()[place.document];
  const Quote& quote = document.quotes[place.quote];
  QuoteCard card;
  card.url = url_of(quote);
  card.words = quote.text;
  if (!quote.attribution.empty()) card.attribution = quote.attribution;
  card.document = document_link(corpus, document);
  card.context = url_of(document, document.body.passages[quote.passage]);
  return card;
}

QuoteCard quote_card(const Corpus& corpus, const Topics& topics, QuotePlace place) {
  QuoteCard card = quote_card(corpus, place);
  std::vector<Link> themes;
  const Quote& quote = corpus.documents()[place.document].quotes[place.quote];
  for (const std::uint32_t theme : themes_of_quote(corpus, topics, place.document, quote))
    themes.push_back(theme_link(corpus.themes()[theme]));
  card.themes = listing(std::move(themes));
  return card;
}

std::vector<QuoteCard> quote_cards(const Corpus& corpus, const Topics& topics,
                                   const std::vector<QuotePlace>& quotes) {
  std::vector<QuoteCard> cards;
  cards.reserve(quotes.size());
  for (const QuotePlace& place : quotes) cards.push_back(quote_card(corpus, topics, place));
  return cards;
}

std::vector<QuotePlace> all_quotes(const Corpus& corpus) {
  std::vector<QuotePlace> quotes;
  for (auto d = static_cast<std::uint32_t>(corpus.documents().size()); d-- > 0;) {
    for (std::uint32_t q = 0; q < corpus.documents()[d].quotes.size(); ++q) quotes.push_back({d, q});
  }
  return quotes;
}

std::vector<QuotePlace> a_few_quotes(const Corpus& corpus, const std::vector<QuotePlace>& quotes,
                                     std::size_t limit) {
  struct Ranked {
    bool plain = false;  // not featured
    int round = 0;       // how many of its document come before it
    QuotePlace place;
  };
  std::vector<Ranked> ranked;
  std::map<std::pair<std::uint32_t, bool>, int> rounds;
  for (const QuotePlace& place : quotes) {
    const bool plain = !corpus.documents()[place.document].quotes[place.quote].featured;
    ranked.push_back({plain, rounds[{place.document, plain}]++, place});
  }
  std::ranges::stable_sort(ranked, {}, [](const Ranked& one) { return std::pair(one.plain, one.round); });
  std::vector<QuotePlace> few;
  for (std::size_t i = 0; i < std::min(limit, ranked.size()); ++i) few.push_back(ranked[i].place);
  return few;
}

}  // namespace commonplace
