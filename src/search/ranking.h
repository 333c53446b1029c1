#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "search/index.h"
#include "search/match.h"
#include "search/row_set.h"
#include "search/scoring.h"

namespace commonplace {

// All rows that match `text` (FTS5), in order of rowid.
std::vector<std::int64_t> rows_matching(const Index& index, const std::string& text);

enum class Near { too, left_out };

// The rows best first: those that answer the query and, where they are wanted, the best that nearly do.
// `named`: the document that the query is the name of. See ranking.cpp.
std::vector<RankedRow> ranked(const Index& index, const Match& match, std::vector<RankedRow> rows, Near near,
                              std::optional<std::size_t> named = {});

// Best first; equal ones in order of rowid. Scores are compared to the millionth, so that machines
// whose logarithms differ in the last bit agree.
void sort_by_score(std::vector<RankedRow>& rows);

// Brings passages of a document together: up to weights::together_in_document of them, none much worse
// than the best, follow one another where the best was. All others stay in their order.
std::vector<RankedRow> brought_together(const Layout& layout, const std::vector<RankedRow>& rows);

}  // namespace commonplace
