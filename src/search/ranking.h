#pragma once

#include <cstdint>
#include <vector>

#include "search/index.h"
#include "search/match.h"
#include "search/row_set.h"

namespace commonplace {

struct RankedRow {
  std::int64_t row = 0;
  double score = 0;     // higher is better
  bool in_body = true;  // whether any of the words stands in the passage itself, not above it only
};

// Rows that match `text` (FTS5) and are allowed, by bm25 alone; equal ones in order of rowid.
std::vector<RankedRow> rows_by_bm25(const Index& index, const std::string& text, const RowSet& allowed);

// All rows that match, in order of rowid.
std::vector<std::int64_t> rows_matching(const Index& index, const std::string& text);

// The first weights::candidates of `rows` in a better order: see ranking.cpp. The others follow as they
// were.
void rank_closely(const Index& index, const Match& match, std::vector<RankedRow>& rows);

// Best first; equal ones in order of rowid. Scores are compared to the millionth, so that machines
// whose logarithms differ in the last bit agree.
void sort_by_score(std::vector<RankedRow>& rows);

// Brings passages of a document together: up to weights::together_in_document of them, none much worse
// than the best, follow one another where the best stands. All others stand behind, in their order.
std::vector<RankedRow> brought_together(const Layout& layout, const std::vector<RankedRow>& rows);

}  // namespace commonplace
