#pragma once

#include <optional>
#include <string>

#include "pages/catalogue.h"
#include "pages/citation.h"
#include "pages/frame.h"
#include "pages/passage_card.h"
#include "pages/quote_card.h"
#include "relate/relations.h"

namespace commonplace {

// One quote, with an address of its own.
struct QuotePage {
  static constexpr std::string_view template_name = "quote";
  Frame frame;
  QuoteCard quote;
  PassageCard passage;
  Link more;
  Citation citation;
};

template <>
struct Fields<QuotePage> {
  static constexpr auto list(auto use) {
    return use(
        field("frame", &QuotePage::frame, "the parts every page shares: head, header, navigation, footer"),
        field("quote", &QuotePage::quote, "the quote"),
        field("passage", &QuotePage::passage, "its passage, with the quote marked"),
        field("more", &QuotePage::more, "all quotes of the same document"),
        field("citation", &QuotePage::citation, "how to cite the document"));
  }
};

QuotePage quote_page(const Catalogue& catalogue, QuotePlace place);

}  // namespace commonplace
