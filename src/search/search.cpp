// A search goes in steps, each of which reads as little as it can: the rows that the filters allow; the
// rows that match, ranked by the index alone; a closer look at the best of them (ranking.cpp); the few
// passages to be shown; and, if wanted, the places in them that matched.

#include "search/search.h"

#include <algorithm>

#include "search/filters.h"
#include "search/found.h"
#include "search/query.h"

namespace commonplace {

RowSet allowed_rows(const Index& index, const Query& query, const Match& match) {
  RowSet allowed = rows_of(index, query.filters);
  if (match.without.empty()) return allowed;
  std::vector<RowRange> left_out;
  for (const std::int64_t row : rows_matching(index, match.without)) left_out.push_back({row, row});
  return allowed.intersected_with(RowSet::of(std::move(left_out)).complement());
}

std::vector<RankedRow> unranked_rows(const Index& index, const Match& match, const RowSet& allowed,
                                     Columns columns) {
  std::vector<RankedRow> found;
  if (match.alternatives.empty()) {  // what the filters let through; no table is read
    const Layout& layout = index.layout();
    for (const RowRange range : allowed.ranges()) {
      const std::int64_t last = std::min(range.last, layout.rows());
      for (std::int64_t row = std::max<std::int64_t>(range.first, 1); row <= last; ++row) {
        if (layout.has_text(row)) found.push_back({.row = row});
      }
    }
    return found;
  }
  std::vector<std::string> phrases;
  for (const std::vector<Part>& parts : match.alternatives) {
    for (const Part& part : parts) {
      for (const Alternative& way : part.ways) phrases.push_back(way.words);
    }
  }
  const std::string text = columns == Columns::body ? in_body(match_any(phrases)) : match_any(phrases);
  for (const std::int64_t row : rows_matching(index, text)) {
    if (allowed.contains(row)) found.push_back({.row = row});
  }
  return found;
}

namespace {

// All that a saved search matches, in order.
std::vector<RankedRow> saved_rows(const Index& index, const Query& query, const Match& match) {
  if (match.alternatives.empty() && query.filters.empty()) return {};
  const RowSet allowed = allowed_rows(index, query, match);
  if (!match.ranked) return unranked_rows(index, match, allowed, Columns::body);
  std::vector<RankedRow> rows = Scoring(index, match, Columns::body).rows(allowed);
  std::erase_if(rows, [](const RankedRow& row) { return !row.answers; });
  return rows;
}

}  // namespace

std::vector<RankedRow> saved_search(const Index& index, std::string_view query) {
  const Query asked = read_query(query);
  const Match match = match_of(index.database(), asked, Synonyms::leave_out);
  std::vector<RankedRow> rows = saved_rows(index, asked, match);
  return match.ranked ? ranked(index, match, std::move(rows), Near::left_out) : rows;
}

std::size_t count_saved_search(const Index& index, std::string_view query) {
  const Query asked = read_query(query);
  return saved_rows(index, asked, match_of(index.database(), asked, Synonyms::leave_out)).size();
}

std::vector<SearchResult> search(const Index& index, std::string_view query, const SearchOptions& options) {
  Found found = find_rows(index, read_query(query), {}, {.near = Near::left_out});
  found.rows.resize(std::min(found.rows.size(), static_cast<std::size_t>(std::max(options.limit, 0))));
  std::vector<SearchResult> results = read_results(index, found.rows);
  if (options.hits) add_excerpts(index, shown_in(found), results);
  return results;
}

}  // namespace commonplace
