#include "pages/quote_documents_page.h"

#include "pages/quotes_page.h"
#include "pages/wording.h"

namespace commonplace {

Url quote_documents_url() {
  return {"/quotes/document/"};
}

QuoteDocumentsPage quote_documents_page(const Catalogue& catalogue,
                                        const std::vector<std::uint32_t>& documents, std::size_t part) {
  const Corpus& corpus = catalogue.corpus;
  const Paging paging(quote_documents_url(), documents.size());
  const Range rows = paging.rows(part);
  QuoteDocumentsPage page;
  page.count = counted(documents.size(), "document", "documents");
  for (std::uint32_t row = rows.begin; row < rows.end; ++row) {
    const Document& document = corpus.documents()[documents[row]];
    page.documents.push_back({document_link(corpus, document), quotes_of(document).url,
                              counted(document.quotes.size(), "quote", "quotes")});
  }
  page.pager = paging.pager(part);
  page.frame = make_frame(corpus.site(), {.url = paging.url(part),
                                          .heading = part_heading("Quotes by document", part),
                                          .description = "The documents that print words people said.",
                                          .trail = {{every_quote().url, every_quote().heading}}});
  return page;
}

}  // namespace commonplace
