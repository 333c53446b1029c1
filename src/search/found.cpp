#include "search/found.h"

#include <algorithm>
#include <utility>

#include "base/small_sort.h"
#include "search/search.h"

namespace commonplace {
namespace {

// Rows are in order of their documents, and those by date.
void put_newest_first(const Layout& layout, std::vector<RankedRow>& rows) {
  small_sort(rows, [&layout](const RankedRow& a, const RankedRow& b) {
    const std::size_t first = layout.document_of(a.row), second = layout.document_of(b.row);
    return first == second ? a.row < b.row : first > second;
  });
}

}  // namespace

bool asks_for_words(const Query& query) {
  return !query.alternatives.empty();
}

std::vector<ShownPhrase> shown_in(const Found& found) {
  if (found.match.ranked) return found.scoring.shown();
  std::vector<ShownPhrase> all;
  for (const std::vector<Part>& parts : found.match.alternatives) {
    for (const Part& part : parts) {
      for (const Alternative& way : part.ways) all.push_back({way.words});
    }
  }
  return all;
}

Found find_rows(const Index& index, Query query, const Chosen& chosen, const FindOptions& options) {
  Match match = match_of(index.database(), query, options.synonyms);
  if (ReadAhead* const ahead = index.read_ahead()) {
    ahead->words(index, query);
    ahead->match(index, match);
  }
  Found found{std::move(query), std::move(match), {}, {}, {}};
  if (index.failed()) return found;
  const RowSet allowed = allowed_rows(index, found.query, found.match);
  std::vector<RankedRow> rows;
  if (found.match.ranked) {
    found.scoring = Scoring(index, found.match, Columns::all);
    rows = found.scoring.rows(allowed);
  } else {
    rows = unranked_rows(index, found.match, allowed);
  }
  for (const RankedRow& row : rows) {
    if (row.answers) found.all.push_back(row.row);
  }
  const auto chosen_rows = index.facets().let_through(index.database(), chosen);
  if (!asks_for_words(found.query) && found.query.filters.empty() && !chosen_rows) return found;
  if (chosen_rows) std::erase_if(rows, [&](const RankedRow& row) { return !chosen_rows->contains(row.row); });
  found.rows = found.match.ranked ? ranked(index, found.match, std::move(rows), options.near, options.named)
                                  : std::move(rows);
  if (options.by_date) {
    put_newest_first(index.layout(), found.rows);
  } else if (asks_for_words(found.query)) {
    found.rows = brought_together(index.layout(), found.rows);
  }
  return found;
}

}  // namespace commonplace
