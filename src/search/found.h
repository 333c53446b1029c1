#pragma once

#include <string_view>
#include <vector>

#include "search/facets.h"
#include "search/index.h"
#include "search/match.h"
#include "search/query.h"
#include "search/ranking.h"
#include "search/row_set.h"

namespace commonplace {

// A query and the rows that match it.
struct Found {
  Query query;
  Match match;
  RowSet allowed;               // by the filters of the query
  std::vector<RankedRow> all;   // before anything is chosen
  std::vector<RankedRow> rows;  // those that the choices let through, in the order in which they are shown
};

bool asks_for_words(const Query& query);

// `chosen` as in AnswerOptions. A query without words and filters finds nothing unless something is chosen.
Found find_rows(const Index& index, Query query, Synonyms synonyms, const Chosen& chosen);

}  // namespace commonplace
