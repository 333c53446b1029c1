#include "pages/quote_documents_page.h"

#include "pages/page_pictures.h"
#include "pages/quotes_page.h"

namespace commonplace {

Url quote_documents_url() {
  return {"/quotes/document/"};
}

QuoteDocumentsPage quote_documents_page(const Catalogue& catalogue,
                                        const std::vector<std::uint32_t>& documents, std::size_t part) {
  const Corpus& corpus = catalogue.corpus;
  const Paging paging(quote_documents_url(), documents.size());
  const Range rows = paging.rows(part);
  const Strings& strings = corpus.strings();
  QuoteDocumentsPage page;
  page.count = strings("count_documents", {{"count", documents.size()}});
  for (std::uint32_t row = rows.begin; row < rows.end; ++row) {
    const Document& document = corpus.documents()[documents[row]];
    page.documents.push_back(
        {document_link(corpus, document), quotes_of(strings, document).url,
         strings("count_quotes", {{"count", quotes_in(corpus, documents[row]).size()}})});
  }
  page.pager = paging.pager(strings, part);
  page.frame =
      make_frame(corpus.site(), {.url = paging.url(part),
                                 .heading = part_heading(strings, strings("quotes_by_document"), part),
                                 .description = strings("quotes_by_document_description"),
                                 .trail = {{quotes_url(), strings("quotes")}},
                                 .picture = title_picture(strings("quotes"), strings("quotes_description")),
                                 .picture_at = quotes_url()});
  return page;
}

}  // namespace commonplace
