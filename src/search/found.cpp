#include "search/found.h"

#include <utility>

#include "search/search.h"

namespace commonplace {

bool asks_for_words(const Query& query) {
  return !query.alternatives.empty();
}

Found find_rows(const Index& index, Query query, Synonyms synonyms, const Chosen& chosen) {
  Found found{std::move(query), {}, {}, {}, {}};
  found.match = match_of(index.database(), found.query, synonyms);
  if (ReadAhead* const ahead = index.read_ahead()) {
    ahead->words(index, found.query);
    ahead->match(index, found.match);
    if (index.failed()) return found;
  }
  const bool asked = asks_for_words(found.query);
  found.allowed = allowed_rows(index, found.query, found.match);
  found.all = matching_rows(index, found.match, found.allowed);
  const auto chosen_rows = index.facets().let_through(index.database(), chosen);
  if (!asked && found.query.filters.empty() && !chosen_rows) return found;
  found.rows = found.all;
  if (chosen_rows)
    std::erase_if(found.rows, [&](const RankedRow& row) { return !chosen_rows->contains(row.row); });
  if (!asked) return found;
  if (found.match.ranked) rank_closely(index, found.match, found.rows);
  found.rows = brought_together(index.layout(), found.rows);
  return found;
}

}  // namespace commonplace
