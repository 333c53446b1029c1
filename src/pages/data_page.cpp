#include "pages/data_page.h"

#include <fmt/format.h>

#include "model/urls.h"

namespace commonplace {
namespace {

DataFile data_file(const std::string& path, std::string about, std::string keys = {}) {
  DataFile file{path, url_of_file({path}), std::move(about), std::nullopt};
  if (!keys.empty()) file.keys = std::move(keys);
  return file;
}

std::vector<DataFile> data_files(const Corpus& corpus) {
  const Strings& strings = corpus.strings();
  std::vector<DataFile> files = {
      data_file("data/documents.json", strings("data_documents"),
                "id, kind, number, title, dates, place, host, authors, source, themes, form, url, summary")};
  if (!corpus.documents().empty()) {
    files.push_back(data_file(
        fmt::format("data/documents/{}.json", corpus.documents().back().id.value), strings("data_document"),
        "id, kind, number, title, dates, place, host, authors, source, themes, form, url, "
        "takeaways, headings, passages, footnotes, quotes, mentions"));
  }
  files.push_back(data_file("data/quotes.json", strings("data_quotes"),
                            "id, text, card, attribution, passage, themes, document, url"));
  files.push_back(data_file("data/themes.json", strings("data_themes"),
                            "id, name, also, description, search, url, documents, passages, related"));
  files.push_back(
      data_file("data/entities.json", strings("data_entities"),
                "id, kind, name, also, role, description, website, url, mentions, footnotes, author_of"));
  files.push_back(data_file("data/glossary.json", strings("data_glossary"),
                            "term, expansion, meaning, entity, url, mentions"));
  return files;
}

}  // namespace

// `rank` is FTS5's own order, which every program that reads SQLite has.
const std::string_view example_query =
    R"(SELECT p.title, p.heading_path, p.body, p.url
FROM fts JOIN passages AS p ON p.passage = fts.rowid
WHERE fts MATCH '"principals" AND "time"'
ORDER BY rank LIMIT 10;)";

Url data_url() {
  return {"/data/"};
}

DataPage data_page(const Corpus& corpus) {
  const Site& site = corpus.site();
  const Strings& strings = corpus.strings();
  DataPage page;
  page.files = data_files(corpus);
  page.references = {data_file("data/citations.bib", strings("data_citations_bib")),
                     data_file("data/citations.json", strings("data_citations_csl"))};
  page.database = data_file("search/search.db", strings("data_database"));
  page.query = example_query;
  if (!site.license.text.empty()) page.license = site.license.text;
  if (!site.license.url.empty()) page.license_url = site.license.url;
  page.organization = site.organization;
  page.frame = make_frame(
      site, {.url = data_url(), .heading = strings("data"), .description = strings("data_introduction")});
  return page;
}

}  // namespace commonplace
