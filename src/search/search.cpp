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

// For a query of filters alone: what they let through, in order of the corpus. No table is read.
std::vector<RankedRow> unranked_rows(const Layout& layout, const RowSet& allowed) {
  std::vector<RankedRow> found;
  for (const RowRange range : allowed.ranges()) {
    const std::int64_t last = std::min(range.last, layout.rows());
    for (std::int64_t row = std::max<std::int64_t>(range.first, 1); row <= last; ++row) {
      if (layout.has_text(row)) found.push_back({row, 0});
    }
  }
  return found;
}

}  // namespace

RowSet allowed_rows(const Index& index, const Query& query, const Match& match) {
  RowSet allowed = rows_of(index, query.filters);
  if (match.without.empty()) return allowed;
  std::vector<RowRange> left_out;
  for (const std::int64_t row : rows_matching(index, match.without)) left_out.push_back({row, row});
  return allowed.intersected_with(RowSet::of(std::move(left_out)).complement());
}

std::vector<RankedRow> matching_rows(const Index& index, const Match& match, const RowSet& allowed) {
  if (match.rows.empty()) return unranked_rows(index.layout(), allowed);
  if (match.ranked) return rows_by_bm25(index, match.rows, allowed);
  std::vector<RankedRow> rows;
  for (const std::int64_t row : rows_matching(index, match.rows)) {
    if (allowed.contains(row)) rows.push_back({row, 0});
  }
  return rows;
}

namespace {

enum class Order { ranked, unranked };

std::vector<RankedRow> saved_search_rows(const Index& index, std::string_view query, Order order) {
  const Query asked = read_query(query);
  Match match = match_of(index.database(), asked, Synonyms::leave_out);
  if (match.rows.empty() && asked.filters.empty()) return {};
  match.rows = in_body(match.rows);
  match.ranked = match.ranked && order == Order::ranked;
  std::vector<RankedRow> rows = matching_rows(index, match, allowed_rows(index, asked, match));
  if (match.ranked) rank_closely(index, match, rows);
  return rows;
}

}  // namespace

std::vector<RankedRow> saved_search(const Index& index, std::string_view query) {
  return saved_search_rows(index, query, Order::ranked);
}

std::size_t count_saved_search(const Index& index, std::string_view query) {
  return saved_search_rows(index, query, Order::unranked).size();
}

std::vector<SearchResult> search(const Index& index, std::string_view query, const SearchOptions& options) {
  const Query asked = read_query(query);
  const Match match = match_of(index.database(), asked);
  if (match.rows.empty() && asked.filters.empty()) return {};
  std::vector<RankedRow> rows = matching_rows(index, match, allowed_rows(index, asked, match));
  if (match.ranked) rank_closely(index, match, rows);
  rows.resize(std::min(rows.size(), static_cast<std::size_t>(std::max(options.limit, 0))));
  std::vector<SearchResult> results = read_results(index, rows);
  if (options.hits) add_excerpts(index, match.shown, results);
  return results;
}

}  // namespace commonplace
