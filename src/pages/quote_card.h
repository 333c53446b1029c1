#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/corpus.h"
#include "pages/document_card.h"
#include "pages/quote_order.h"
#include "relate/relations.h"

namespace commonplace {

// Words that were said, with all that is needed to use them.
struct QuoteCard {
  Url url;            // of the card's own page
  std::string words;  // a whole thought, with its quotation marks
  bool told = false;  // a sentence that tells what was said, not only what was said
  int size = 1;       // of the type: 1 for few words, 4 for many
  std::optional<std::string> attribution;
  std::optional<Url> speaker;
  DocumentLink document;
  Url context;  // the passage
  std::optional<Listing<Link>> themes;
  friend bool operator==(const QuoteCard&, const QuoteCard&) = default;
};

template <>
struct Fields<QuoteCard> {
  static constexpr auto list(auto use) {
    return use(
        field("url", &QuoteCard::url, "address of the quote's own page"),
        field("words", &QuoteCard::words, "what was said in quotation marks, or the sentence that tells it"),
        field("told", &QuoteCard::told, "whether the words are a sentence that tells what was said"),
        field("size", &QuoteCard::size, "step of the type: 1 for few words, 4 for many"),
        field("attribution", &QuoteCard::attribution, "who said it, as printed, with a capital"),
        field("speaker", &QuoteCard::speaker, "the page of the person, if the name fits only one"),
        field("document", &QuoteCard::document, "the document it is from"),
        field("context", &QuoteCard::context, "address of its passage"),
        field("themes", &QuoteCard::themes, "its themes"));
  }
};

// Without topics a card has no themes: document pages are made before it is known what passages are about.
QuoteCard quote_card(const Corpus& corpus, const Relations& relations, QuotePlace place);
QuoteCard quote_card(const Corpus& corpus, const Relations& relations, const Topics& topics,
                     QuotePlace place);
std::vector<QuoteCard> quote_cards(const Corpus& corpus, const Relations& relations, const Topics& topics,
                                   const std::vector<QuotePlace>& quotes);

}  // namespace commonplace
