#pragma once

#include <set>
#include <string>
#include <vector>

#include "search/match.h"
#include "search/ranking.h"
#include "search/row_set.h"

namespace commonplace {

// A row that has some of what was asked for, and what it lacks, in the query language.
struct NearMiss {
  RankedRow row;
  std::vector<std::string> missing;
};

// The best rows among `allowed`, but not in `taken`, that hold only part of what `match` asks for: those
// with most of it first, a rare word counting more than a common one. None when everything asked for
// is a single word.
std::vector<NearMiss> near_misses(const Index& index, const Match& match, const RowSet& allowed,
                                  const std::set<std::int64_t>& taken);

}  // namespace commonplace
