#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pages/catalogue.h"
#include "pages/chart.h"
#include "pages/document_card.h"
#include "pages/frame.h"
#include "pages/listing.h"
#include "pages/pager.h"

namespace commonplace {

struct YearOfDocuments {
  std::string year;
  std::string anchor;  // y-2022
  std::vector<DocumentCard> documents;
};

template <>
struct Fields<YearOfDocuments> {
  static constexpr auto list(auto use) {
    return use(field("year", &YearOfDocuments::year, "the year"),
               field("anchor", &YearOfDocuments::anchor, "id of its heading"),
               field("documents", &YearOfDocuments::documents, "its documents, newest first"));
  }
};

// All documents of one kind by year, newest first.
struct DocumentsPage {
  static constexpr std::string_view template_name = "documents";
  Frame frame;
  std::string heading;
  std::string count;
  std::optional<Listing<NavigationItem>> kinds;
  std::optional<Chart> chart;
  std::vector<YearOfDocuments> years;
  std::optional<Pager> pager;
};

template <>
struct Fields<DocumentsPage> {
  static constexpr auto list(auto use) {
    return use(field("frame", &DocumentsPage::frame,
                     "the parts every page shares: head, header, navigation, footer"),
               field("heading", &DocumentsPage::heading, "the kind: Meetings"),
               field("count", &DocumentsPage::count, "how many, in words"),
               field("kinds", &DocumentsPage::kinds, "the kinds of documents there are, to choose from"),
               field("chart", &DocumentsPage::chart,
                     "how many in each year, if there are many documents and several years"),
               field("years", &DocumentsPage::years, "the documents by year"),
               field("pager", &DocumentsPage::pager, "links to the other pages of a long list"));
  }
};

// `documents` are all of `kind`, newest first; the page shows one part of them.
DocumentsPage documents_page(const Catalogue& catalogue, const DocumentKind& kind,
                             const std::vector<std::uint32_t>& documents, std::size_t part);
Url documents_url(const DocumentKind& kind);                                              // /meetings/
std::vector<std::uint32_t> documents_of(const Corpus& corpus, const DocumentKind& kind);  // newest first

}  // namespace commonplace
