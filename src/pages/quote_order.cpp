#include "pages/quote_order.h"

#include <algorithm>
#include <map>
#include <utility>

#include "text/words.h"

namespace commonplace {
namespace {

const Quote& quote_at(const Corpus& corpus, const QuotePlace& place) {
  return corpus.documents()[place.document].quotes[place.quote];
}

void best_first(const Corpus& corpus, std::vector<QuotePlace>& quotes) {
  std::ranges::stable_sort(quotes, {}, [&](const QuotePlace& place) {
    const Quote& quote = quote_at(corpus, place);
    return std::pair(!quote.featured, -wholeness(quote));
  });
}

void add_quotes_with_cards(const Corpus& corpus, std::uint32_t document, std::vector<QuotePlace>& quotes) {
  const std::vector<Quote>& printed = corpus.documents()[document].quotes;
  for (std::uint32_t q = 0; q < printed.size(); ++q)
    if (!printed[q].card.empty()) quotes.push_back({document, q});
}

}  // namespace

int wholeness(const Quote& quote) {
  constexpr std::size_t longest_for_slide = 45;  // words
  const bool fits = words(quote.card).size() <= longest_for_slide;
  return (quote.spoken ? 8 : 0) + (fits ? 4 : 0) + (quote.leans ? 0 : 2) +
         (quote.attribution.empty() ? 0 : 1);
}

std::vector<QuotePlace> all_quotes(const Corpus& corpus) {
  std::vector<QuotePlace> quotes;
  for (auto d = static_cast<std::uint32_t>(corpus.documents().size()); d-- > 0;)
    add_quotes_with_cards(corpus, d, quotes);
  best_first(corpus, quotes);
  return quotes;
}

std::vector<QuotePlace> quotes_in(const Corpus& corpus, std::uint32_t document) {
  std::vector<QuotePlace> quotes;
  add_quotes_with_cards(corpus, document, quotes);
  best_first(corpus, quotes);
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
    const bool plain = !quote_at(corpus, place).featured;
    ranked.push_back({plain, rounds[{place.document, plain}]++, place});
  }
  std::ranges::stable_sort(ranked, {}, [](const Ranked& one) { return std::pair(one.plain, one.round); });
  std::vector<QuotePlace> few;
  for (std::size_t i = 0; i < std::min(limit, ranked.size()); ++i) few.push_back(ranked[i].place);
  return few;
}

}  // namespace commonplace
