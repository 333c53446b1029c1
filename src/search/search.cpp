// A search goes in steps, each of which reads as little as it can: the rows that the filters allow; the
// rows that match, ranked by the index alone; a closer look at the best of them (ranking.cpp); the few
// passages to be shown; and, if wanted, the places in them that matched.

#include "search/search.h"

#include <algorithm>

#include "search/filters.h"
#include "search/query.h"
#include "search/statement.h"

namespace commonplace {
namespace {

// For a query of filters alone: what they let through, in order of the corpus.
std::vector<RankedRow> unranked_rows(const Index& index, const RowSet& allowed) {
  Statement rows(index.handle(), "SELECT rowid FROM passage WHERE rowid BETWEEN ?1 AND ?2 ORDER BY rowid");
  std::vector<RankedRow> found;
  for (const RowRange range : allowed.ranges()) {
    for (rows.with(range.first, range.last); rows.step();) found.push_back({rows.integer(0), 0});
  }
  return found;
}

}  // namespace

RowSet allowed_rows(const Index& index, const Layout& layout, const Query& query, const Match& match) {
  RowSet allowed = rows_of(index, layout, query.filters);
  if (match.without.empty()) return allowed;
  std::vector<RowRange> left_out;
  for (const std::int64_t row : rows_matching(index, match.without)) left_out.push_back({row, row});
  return allowed.intersected_with(RowSet::of(std::move(left_out)).complement());
}

std::vector<RankedRow> matching_rows(const Index& index, const Layout& layout, const Match& match,
                                     const RowSet& allowed) {
  if (match.rows.empty()) return unranked_rows(index, allowed);
  std::vector<RankedRow> rows;
  if (!match.ranked) {
    for (const std::int64_t row : rows_matching(index, match.rows))
      if (allowed.contains(row)) rows.push_back({row, 0});
    return rows;
  }
  rows = rows_by_bm25(index, match.rows, allowed);
  rank_closely(index, layout, match, rows);
  return rows;
}

std::size_t count_matches(const Index& index, std::string_view query, const SearchOptions& options) {
  const Query asked = read_query(query);
  Match match = match_of(index, asked);
  if (match.rows.empty() && asked.filters.empty()) return 0;
  if (options.in_body) match.rows = in_body(match.rows);
  const RowSet allowed = allowed_rows(index, Layout(index), asked, match);
  if (match.rows.empty()) return unranked_rows(index, allowed).size();
  return static_cast<std::size_t>(std::ranges::count_if(
      rows_matching(index, match.rows), [&](std::int64_t row) { return allowed.contains(row); }));
}

std::vector<SearchResult> search(Index& index, std::string_view query, const SearchOptions& options) {
  const Query asked = read_query(query);
  Match match = match_of(index, asked);
  if (match.rows.empty() && asked.filters.empty()) return {};
  if (options.in_body) match.rows = in_body(match.rows);
  const Layout layout(index);
  std::vector<RankedRow> rows =
      matching_rows(index, layout, match, allowed_rows(index, layout, asked, match));
  rows.resize(std::min(rows.size(), static_cast<std::size_t>(std::max(options.limit, 0))));
  return read_results(index, rows, options.hits ? match.shown : std::string());
}

}  // namespace commonplace
