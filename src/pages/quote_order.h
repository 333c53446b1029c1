#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "model/corpus.h"

namespace commonplace {

// A quote of the corpus by its numbers.
struct QuotePlace {
  std::uint32_t document = 0;
  std::uint32_t quote = 0;
  friend auto operator<=>(const QuotePlace&, const QuotePlace&) = default;
};

// How well a quote reads on a slide: words that were said before a sentence that tells them, then what is
// not too long, then what does not lean on its passage ("But …", "Another"), then what somebody is named for.
int wholeness(const Quote& quote);

// Every quote that has a card: featured ones first, then by wholeness, then those of the newest document, as
// printed.
std::vector<QuotePlace> all_quotes(const Corpus& corpus);

// Those of one document, in the same order.
std::vector<QuotePlace> quotes_in(const Corpus& corpus, std::uint32_t document);

// At most `limit` of `quotes`: featured ones before others, and each document once before any has a
// second turn.
std::vector<QuotePlace> a_few_quotes(const Corpus& corpus, const std::vector<QuotePlace>& quotes,
                                     std::size_t limit);

}  // namespace commonplace
