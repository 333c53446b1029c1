#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pages/catalogue.h"
#include "pages/document_card.h"
#include "pages/frame.h"
#include "pages/pager.h"

namespace commonplace {

struct DocumentQuotes {
  DocumentLink document;
  Url quotes;
  std::string count;
};

template <>
struct Fields<DocumentQuotes> {
  static constexpr auto list(auto use) {
    return use(field("document", &DocumentQuotes::document, "the document"),
               field("quotes", &DocumentQuotes::quotes, "the page of its quotes"),
               field("count", &DocumentQuotes::count, "how many, in words"));
  }
};

// The documents that have quotes, newest first, each with the page of its quotes.
struct QuoteDocumentsPage {
  static constexpr std::string_view template_name = "quote_documents";
  Frame frame;
  std::string count;
  std::vector<DocumentQuotes> documents;
  std::optional<Pager> pager;
};

template <>
struct Fields<QuoteDocumentsPage> {
  static constexpr auto list(auto use) {
    return use(field("frame", &QuoteDocumentsPage::frame,
                     "the parts every page shares: head, header, navigation, footer"),
               field("count", &QuoteDocumentsPage::count, "how many documents, in words"),
               field("documents", &QuoteDocumentsPage::documents, "documents with quotes, newest first"),
               field("pager", &QuoteDocumentsPage::pager, "links to the other pages of a long list"));
  }
};

// `documents` are all that have quotes, newest first; the page shows one part of them.
QuoteDocumentsPage quote_documents_page(const Catalogue& catalogue,
                                        const std::vector<std::uint32_t>& documents, std::size_t part);
Url quote_documents_url();  // /quotes/document/

}  // namespace commonplace
