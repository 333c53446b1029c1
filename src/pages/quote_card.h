#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/corpus.h"
#include "pages/document_card.h"
#include "relate/relations.h"

namespace commonplace {

// Words that were said, with all that is needed to use them.
struct QuoteCard {
  Url url;  // of the card's own page
  std::string words;
  std::optional<std::string> attribution;
  DocumentLink document;
  Url context;  // the passage
  std::optional<Listing<Link>> themes;
  friend bool operator==(const QuoteCard&, const QuoteCard&) = default;
};

template <>
struct Fields<QuoteCard> {
  static constexpr auto list(auto use) {
    return use(field("url", &QuoteCard::url, "address of the quote's own page"),
               field("words", &QuoteCard::words, "what was said, without quotation marks"),
               field("attribution", &QuoteCard::attribution, "who said it, as printed"),
               field("document", &QuoteCard::document, "the document it is from"),
               field("context", &QuoteCard::context, "address of its passage"),
               field("themes", &QuoteCard::themes, "its themes"));
  }
};

// A quote of the corpus by its numbers.
struct QuotePlace {
  std::uint32_t document = 0;
  std::uint32_t quote = 0;
  friend auto operator<=>(const QuotePlace&, const QuotePlace&) = default;
};

// Without topics a card has no themes: document pages are made before it is known what passages are about.
QuoteCard quote_card(const Corpus& corpus, QuotePlace place);
QuoteCard quote_card(const Corpus& corpus, const Topics& topics, QuotePlace place);
std::vector<QuoteCard> quote_cards(const Corpus& corpus, const Topics& topics,
                                   const std::vector<QuotePlace>& quotes);

// Every quote of the corpus, newest document first, then as printed.
std::vector<QuotePlace> all_quotes(const Corpus& corpus);

// At most `limit` of `quotes`: featured ones before others, and each document once before any has a
// second turn.
std::vector<QuotePlace> a_few_quotes(const Corpus& corpus, const std::vector<QuotePlace>& quotes,
                                     std::size_t limit);

}  // namespace commonplace
