#include "search/results.h"

#include <algorithm>

#include "search/hits.h"
#include "search/statement.h"

namespace commonplace {
namespace {

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

}  // namespace

// A passage and its document are asked for apart, so that a browser fetches what both miss at once.
std::vector<SearchResult> read_results(const Index& index, const std::vector<RankedRow>& rows) {
  const Layout& layout = index.layout();
  Statement passages(index.database(),
                     "SELECT anchor, kind, heading_path, body FROM passage WHERE rowid = ?1");
  Statement documents(index.database(),
                      "SELECT id, url, title, dates, host, kind FROM document WHERE rowid = ?1");
  std::vector<SearchResult> results;
  results.reserve(rows.size());
  for (const RankedRow& row : rows) {
    const bool has_passage = passages.with(row.row).step();
    const bool has_document = documents.with(layout.rows_of(layout.document_of(row.row)).first).step();
    if (!has_passage || !has_document) {
      index.database().note_failure("the search database lacks a passage");
      continue;
    }
    const auto of_passage = [&](int column) { return std::string(passages.text(column)); };
    const auto of_document = [&](int column) { return std::string(documents.text(column)); };
    results.push_back({.document = of_document(0),
                       .passage = of_passage(0),
                       .kind = of_passage(1),
                       .url = of_document(1) + '#' + of_passage(0),
                       .title = of_document(2),
                       .date = of_document(3),
                       .host = of_document(4),
                       .kind_label = std::string(index.facets().label("kind", documents.text(5))),
                       .heading_path = lines_of(passages.text(2)),
                       .title_parts = {},
                       .heading_parts = {},
                       .text = of_passage(3),
                       .hits = {},
                       .excerpt = {},
                       .score = row.score,
                       .approximate = false,
                       .missing = {},
                       .more = 0});
  }
  return results;
}

void add_excerpts(const Index& index, const std::vector<ShownPhrase>& shown,
                  std::vector<SearchResult>& results) {
  std::vector<std::string_view> texts;
  for (const SearchResult& result : results) {
    texts.push_back(result.text);
    texts.push_back(result.title);
    texts.insert(texts.end(), result.heading_path.begin(), result.heading_path.end());
  }
  const std::vector<std::vector<Hit>> hits = find_hits(index.tokenizer(), texts, shown);
  auto own = hits.begin();
  for (SearchResult& result : results) {
    for (const Hit& hit : *own) result.hits.push_back(hit.place);
    result.excerpt = excerpt_of(result.text, *own++, shown);
    result.title_parts = with_hits(result.title, *own++);
    for (const std::string& heading : result.heading_path)
      result.heading_parts.push_back(with_hits(heading, *own++));
  }
}

}  // namespace commonplace
