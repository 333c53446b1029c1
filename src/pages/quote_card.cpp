#include "pages/quote_card.h"

#include "base/utf8.h"
#include "model/urls.h"
#include "text/capital.h"

namespace commonplace {
namespace {

// The longer the words the smaller the type: 1 to 4.
int size_step(const std::string& words) {
  constexpr std::size_t large = 90, medium = 180, small = 360;  // characters
  const std::size_t length = count_characters(words);
  return length <= large ? 1 : length <= medium ? 2 : length <= small ? 3 : 4;
}

}  // namespace

QuoteCard quote_card(const Corpus& corpus, const Relations& relations, QuotePlace place) {
  const Document& document = corpus.documents()[place.document];
  const Quote& quote = document.quotes[place.quote];
  QuoteCard card;
  card.url = url_of(quote);
  card.words = quote.card;
  card.told = !quote.spoken;
  card.size = size_step(quote.card);
  if (!quote.attribution.empty()) card.attribution = capitalized(quote.attribution);
  const auto speaker = relations.documents[place.document].speakers[place.quote];
  if (speaker) card.speaker = url_of(corpus.entities()[*speaker]);
  card.document = document_link(corpus, document);
  card.context = url_of(document, document.body.passages[quote.passage]);
  return card;
}

QuoteCard quote_card(const Corpus& corpus, const Relations& relations, const Topics& topics,
                     QuotePlace place) {
  QuoteCard card = quote_card(corpus, relations, place);
  std::vector<Link> themes;
  const Quote& quote = corpus.documents()[place.document].quotes[place.quote];
  for (const std::uint32_t theme : themes_of_quote(corpus, topics, place.document, quote))
    themes.push_back(theme_link(corpus.themes()[theme]));
  card.themes = listing(std::move(themes));
  return card;
}

std::vector<QuoteCard> quote_cards(const Corpus& corpus, const Relations& relations, const Topics& topics,
                                   const std::vector<QuotePlace>& quotes) {
  std::vector<QuoteCard> cards;
  cards.reserve(quotes.size());
  for (const QuotePlace& place : quotes) cards.push_back(quote_card(corpus, relations, topics, place));
  return cards;
}

}  // namespace commonplace
