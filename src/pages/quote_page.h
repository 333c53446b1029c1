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

// The picture of a quote, to be kept.
struct QuotePicture {
  Url url;
  std::string file;
};

template <>
struct Fields<QuotePicture> {
  static constexpr auto list(auto use) {
    return use(field("url", &QuotePicture::url, "address of the picture"),
               field("file", &QuotePicture::file, "what the downloaded file is called"));
  }
};

// One quote, with an address of its own.
struct QuotePage {
  static constexpr std::string_view template_name = "quote";
  Frame frame;
  std::string heading;
  QuoteCard quote;
  std::optional<QuotePicture> picture;
  std::optional<PassageCard> before;
  PassageCard passage;
  std::optional<PassageCard> after;
  Link more;
  Citation citation;
};

template <>
struct Fields<QuotePage> {
  static constexpr auto list(auto use) {
    return use(
        field("frame", &QuotePage::frame, "the parts every page shares: head, header, navigation, footer"),
        field("heading", &QuotePage::heading, "who spoke, and in which document"),
        field("quote", &QuotePage::quote, "the quote"),
        field("picture", &QuotePage::picture, "its picture, on sites that have pictures"),
        field("before", &QuotePage::before, "the passage before, in the same section"),
        field("passage", &QuotePage::passage, "its passage, with the quote marked"),
        field("after", &QuotePage::after, "the passage after, in the same section"),
        field("more", &QuotePage::more, "all quotes of the same document"),
        field("citation", &QuotePage::citation, "how to cite the document"));
  }
};

QuotePage quote_page(const Catalogue& catalogue, QuotePlace place);

}  // namespace commonplace
