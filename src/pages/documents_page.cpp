#include "pages/documents_page.h"

#include <algorithm>

#include <fmt/format.h>

#include "pages/page_pictures.h"

namespace commonplace {
namespace {

// The kinds that have documents, if there are several to choose from.
std::optional<Listing<NavigationItem>> kinds_to_choose(const Corpus& corpus, const DocumentKind& shown) {
  const Strings& strings = corpus.strings();
  std::vector<NavigationItem> kinds;
  for (const DocumentKind& kind : document_kinds()) {
    if (std::ranges::count(corpus.documents(), kind.id, &Document::kind) == 0) continue;
    NavigationItem item{documents_url(kind), strings(kind_key(kind.id, "plural")), std::nullopt};
    if (kind.id == shown.id) item.current = "page";
    kinds.push_back(std::move(item));
  }
  if (kinds.size() == 1) return std::nullopt;
  return listing(std::move(kinds));
}

// A few documents are seen at a glance; from here on a picture of them tells something.
constexpr std::size_t enough_for_a_chart = 10;

// All of them, also where the page shows one part of a long list.
std::optional<Chart> chart_of(const Corpus& corpus, const std::string& heading,
                              const std::vector<std::uint32_t>& documents) {
  constexpr ChartSize size = {.column = 40, .gap = 12, .height = 60, .tick = 80};
  if (documents.size() < enough_for_a_chart) return std::nullopt;
  const auto year_of = [&](std::uint32_t d) { return corpus.documents()[d].dates.start.year; };
  const YearSpan years = {year_of(documents.back()), year_of(documents.front())};
  if (years.first == years.last) return std::nullopt;
  std::vector<YearAmount> amounts;
  amounts.reserve(documents.size());
  for (const std::uint32_t d : documents) amounts.push_back({year_of(d), 1});
  return chart(amounts, years, size,
               corpus.strings()("documents_by_year", {{"kind", heading}, {"years", written(years)}}));
}

}  // namespace

Url documents_url(const DocumentKind& kind) {
  return {fmt::format("/{}/", kind.folder)};
}

std::vector<std::uint32_t> documents_of(const Corpus& corpus, const DocumentKind& kind) {
  std::vector<std::uint32_t> documents;
  for (auto d = static_cast<std::uint32_t>(corpus.documents().size()); d-- > 0;) {
    if (corpus.documents()[d].kind == kind.id) documents.push_back(d);
  }
  return documents;
}

DocumentsPage documents_page(const Catalogue& catalogue, const DocumentKind& kind,
                             const std::vector<std::uint32_t>& documents, std::size_t part) {
  const Corpus& corpus = catalogue.corpus;
  const Strings& strings = corpus.strings();
  const Paging paging(documents_url(kind), documents.size());
  const Range rows = paging.rows(part);
  DocumentsPage page;
  page.heading = strings(kind_key(kind.id, "plural"));
  page.count = strings(kind_key(kind.id, "count"), {{"count", documents.size()}});
  page.kinds = kinds_to_choose(corpus, kind);
  page.chart = chart_of(corpus, page.heading, documents);
  for (std::uint32_t row = rows.begin; row < rows.end; ++row) {
    const Document& document = corpus.documents()[documents[row]];
    const std::string year = fmt::format("{}", document.dates.start.year);
    if (page.years.empty() || page.years.back().year != year) page.years.push_back({year, "y-" + year, {}});
    page.years.back().documents.push_back(document_card(corpus, document));
  }
  page.pager = paging.pager(strings, part);
  const std::string description = strings("documents_description", {{"kind", page.heading}});
  page.frame = make_frame(corpus.site(), {.url = paging.url(part),
                                          .heading = part_heading(strings, page.heading, part),
                                          .description = description,
                                          .picture = title_picture(page.heading, description),
                                          .picture_at = documents_url(kind)});
  return page;
}

}  // namespace commonplace
