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
  const auto carry = index.facets().carrying(chosen);
  if (!asked && found.query.filters.empty() && !carry) return found;
  found.rows = found.all;
  const Layout& layout = index.layout();
  if (carry)
    std::erase_if(found.rows, [&](const RankedRow& row) { return !(*carry)[layout.document_of(row.row)]; });
  if (!asked) return found;
  if (found.match.ranked) rank_closely(index, found.match, found.rows);
  found.rows = brought_together(layout, found.rows);
  return found;
}

}  // namespace commonplace
