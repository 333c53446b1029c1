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

std::vector<SearchResult> read_passages(const Index& index, const std::vector<RankedRow>& rows) {
  Statement read(index.handle(),
                 "SELECT d.id, p.anchor, p.kind, d.url || '#' || p.anchor, d.title, d.dates, d.host,"
                 " p.heading_path, p.body"
                 " FROM passage AS p JOIN document AS d ON d.rowid = p.document WHERE p.rowid = ?1");
  std::vector<SearchResult> results;
  results.reserve(rows.size());
  for (const RankedRow& row : rows) {
    if (!read.with(row.row).step()) continue;
    const auto text = [&read](int column) { return std::string(read.text(column)); };
    results.push_back({.document = text(0),
                       .passage = text(1),
                       .kind = text(2),
                       .url = text(3),
                       .title = text(4),
                       .date = text(5),
                       .host = text(6),
                       .heading_path = lines_of(read.text(7)),
                       .text = text(8),
                       .hits = {},
                       .score = row.score,
                       .approximate = false,
                       .missing = {},
                       .more = 0});
  }
  return results;
}

}  // namespace

std::vector<SearchResult> read_results(Index& index, const std::vector<RankedRow>& rows,
                                       const std::string& shown) {
  std::vector<SearchResult> results = read_passages(index, rows);
  if (shown.empty()) return results;
  std::vector<std::string_view> texts;
  texts.reserve(results.size());
  for (const SearchResult& result : results) texts.push_back(result.text);
  const std::vector<std::vector<Range>> hits = find_hits(index, texts, shown);
  for (std::size_t i = 0; i < results.size(); ++i) results[i].hits = hits[i];
  return results;
}

}  // namespace commonplace
