#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "search/facets.h"
#include "search/index.h"
#include "search/match.h"
#include "search/query.h"
#include "search/ranking.h"
#include "search/scoring.h"

namespace commonplace {

// A query and what it finds.
struct Found {
  Query query;
  Match match;
  Scoring scoring;
  std::vector<std::int64_t> all;  // the rows that answer it, before anything is chosen
  std::vector<RankedRow> rows;    // what the choices let through, in the order in which it is shown
};

struct FindOptions {
  Synonyms synonyms = Synonyms::search_too;
  Near near = Near::too;
  bool by_date = false;                   // the newest document first
  std::optional<std::size_t> named = {};  // the document (layout.h) that the query is the name of
};

bool asks_for_words(const Query& query);

// What to mark in the passages found.
std::vector<ShownPhrase> shown_in(const Found& found);

// `chosen` as in AnswerOptions. A query without words and filters finds nothing unless something is chosen.
Found find_rows(const Index& index, Query query, const Chosen& chosen, const FindOptions& options);

}  // namespace commonplace
