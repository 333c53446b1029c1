// A search goes in three steps, each of which reads as little as it can: the rows that match, ranked
// by the index alone; the few passages to be shown; and, if wanted, the places in them that matched.
//
// bm25() gives smaller numbers for better rows; equal ones stand in order of the corpus. A filter is
// a set of rows (filters.h), asked for each ranked row until there are enough.

#include "search/search.h"

#include <fmt/format.h>

#include "search/filters.h"
#include "search/hits.h"
#include "search/match.h"
#include "search/query.h"
#include "search/statement.h"

namespace commonplace {
namespace {

struct RankedRow {
  std::int64_t row = 0;
  double score = 0;
};

std::vector<RankedRow> ranked_rows(const Index& index, const std::string& match, const RowSet& allowed,
                                   std::size_t limit) {
  Statement rows(index.handle(), "SELECT rowid, rank FROM fts WHERE fts MATCH ?1 ORDER BY rank, rowid");
  std::vector<RankedRow> best;
  for (rows.with(match); best.size() < limit && rows.step();) {
    if (allowed.contains(rows.integer(0))) best.push_back({rows.integer(0), -rows.real(1)});
  }
  return best;
}

// For a query of filters alone: what they let through, in order of the corpus.
std::vector<RankedRow> unranked_rows(const Index& index, const RowSet& allowed, std::size_t limit) {
  Statement rows(index.handle(), "SELECT rowid FROM passage WHERE rowid BETWEEN ?1 AND ?2 ORDER BY rowid");
  std::vector<RankedRow> first;
  for (const RowRange range : allowed.ranges()) {
    for (rows.with(range.first, range.last); first.size() < limit && rows.step();)
      first.push_back({rows.integer(0), 0});
  }
  return first;
}

RowSet rows_matching(const Index& index, const std::string& match) {
  Statement rows(index.handle(), "SELECT rowid FROM fts WHERE fts MATCH ?1");
  std::vector<RowRange> found;
  for (rows.with(match); rows.step();) found.push_back({rows.integer(0), rows.integer(0)});
  return RowSet::of(std::move(found));
}

std::vector<RankedRow> find_rows(const Index& index, const Query& query, const Match& match,
                                 std::size_t limit) {
  if (match.rows.empty() && query.filters.empty()) return {};
  RowSet allowed = rows_of(index, query.filters);
  if (!match.without.empty())
    allowed = allowed.intersected_with(rows_matching(index, match.without).complement());
  if (match.rows.empty()) return unranked_rows(index, allowed, limit);
  return ranked_rows(index, match.rows, allowed, limit);
}

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
                 "SELECT d.id, p.anchor, p.kind, d.url || '#' || p.anchor, d.title, d.dates, p.heading_path,"
                 " p.body FROM passage AS p JOIN document AS d ON d.rowid = p.document WHERE p.rowid = ?1");
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
                       .heading_path = lines_of(read.text(6)),
                       .text = text(7),
                       .hits = {},
                       .score = row.score});
  }
  return results;
}

void mark_hits(Index& index, std::vector<SearchResult>& results, const std::string& match) {
  std::vector<std::string_view> texts;
  texts.reserve(results.size());
  for (const SearchResult& result : results) texts.push_back(result.text);
  const std::vector<std::vector<Range>> hits = find_hits(index, texts, match);
  for (std::size_t i = 0; i < results.size(); ++i) results[i].hits = hits[i];
}

}  // namespace

std::vector<SearchResult> search(Index& index, std::string_view query, const SearchOptions& options) {
  const Query asked = read_query(query);
  Match match = match_of(index, asked);
  if (options.in_body) match.rows = in_body(match.rows);
  const auto limit = static_cast<std::size_t>(std::max(options.limit, 0));
  std::vector<SearchResult> results = read_passages(index, find_rows(index, asked, match, limit));
  if (options.hits) mark_hits(index, results, match.shown);
  return results;
}

}  // namespace commonplace
