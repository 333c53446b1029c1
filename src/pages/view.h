#pragma once

#include <variant>

#include "pages/data_page.h"
#include "pages/document_page.h"
#include "pages/documents_page.h"
#include "pages/entities_page.h"
#include "pages/entity_page.h"
#include "pages/glossary_page.h"
#include "pages/home_page.h"
#include "pages/matrix_page.h"
#include "pages/not_found_page.h"
#include "pages/picture_page.h"
#include "pages/quote_documents_page.h"
#include "pages/quote_page.h"
#include "pages/quotes_page.h"
#include "pages/search_page.h"
#include "pages/text_page.h"
#include "pages/theme_page.h"
#include "pages/theme_part.h"
#include "pages/themes_page.h"
#include "pages/withdrawn_page.h"

namespace commonplace {

// What a page shows: plain values, no HTML. Each alternative names its template (a file of
// templates/ without `.html`), has a Frame, and lists its fields beside its definition.
struct View {
  std::variant<HomePage, DocumentsPage, DocumentPage, ThemesPage, ThemePage, ThemePartPage, MatrixPage,
               EntitiesPage, EntityPage, QuotesPage, QuoteDocumentsPage, QuotePage, GlossaryPage, SearchPage,
               TextPage, DataPage, PicturePage, WithdrawnPage, NotFoundPage>
      page;
};

}  // namespace commonplace
