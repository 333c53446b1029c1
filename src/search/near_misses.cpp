// Any of the parts will do; what a row has of them is weighed by how rare each is, as bm25 does:
//
//   sacramento teacher pension cliff     weights, say, 3.0 1.2 4.1 and 6.0 (cliff stands nowhere)
//   ... teachers ask for a pension ...   has 5.3 of 14.3
//   ... teachers in Sacramento ...       has 4.2 of 14.3
//
// bm25 alone would let a passage that says `pension` five times stand before one that has two of the
// words, so each score is multiplied by the share of the weight that the row has. Rows with less than
// half of what the best has are left out: they are about something else.

#include "search/near_misses.h"

#include <algorithm>
#include <cmath>

#include "base/joined.h"
#include "search/passage_rank.h"
#include "search/weights.h"

namespace commonplace {
namespace {

struct WeighedPart {
  std::string typed;
  std::vector<std::int64_t> rows;         // that hold it
  std::vector<std::int64_t> nearly_rows;  // that hold its words, if not together
  double weight = 0;
};

std::vector<WeighedPart> weigh(const Index& index, const Match& match) {
  std::vector<WeighedPart> parts;
  for (const Part& part : match.parts) {
    WeighedPart weighed{part.typed, rows_matching(index, part.match), {}, 0};
    weighed.nearly_rows = part.nearly == part.match ? weighed.rows : rows_matching(index, part.nearly);
    weighed.weight =
        rareness(static_cast<double>(index.layout().rows()), static_cast<double>(weighed.nearly_rows.size()));
    parts.push_back(std::move(weighed));
  }
  return parts;
}

double weight_in(const std::vector<WeighedPart>& parts, std::int64_t row) {
  double weight = 0;
  for (const WeighedPart& part : parts) {
    if (std::ranges::binary_search(part.nearly_rows, row)) weight += part.weight;
  }
  return weight;
}

std::vector<std::string> missing_in(const std::vector<WeighedPart>& parts, std::int64_t row) {
  std::vector<std::string> missing;
  for (const WeighedPart& part : parts) {
    if (!std::ranges::binary_search(part.rows, row)) missing.push_back(part.typed);
  }
  return missing;
}

std::vector<RankedRow> candidates(const Index& index, const Match& match, const RowSet& allowed,
                                  const std::set<std::int64_t>& taken) {
  std::vector<std::string> texts;
  for (const Part& part : match.parts) texts.push_back("(" + part.nearly + ")");
  std::vector<RankedRow> rows = rows_by_bm25(index, joined(texts, " OR "), allowed);
  std::erase_if(rows, [&taken](const RankedRow& row) { return taken.contains(row.row); });
  rows.resize(std::min<std::size_t>(rows.size(), weights::candidates));
  return rows;
}

}  // namespace

std::vector<NearMiss> near_misses(const Index& index, const Match& match, const RowSet& allowed,
                                  const std::set<std::int64_t>& taken) {
  std::vector<RankedRow> rows = candidates(index, match, allowed, taken);
  if (rows.empty()) return {};
  const std::vector<WeighedPart> parts = weigh(index, match);
  double most = 0, all = 0;
  for (const RankedRow& row : rows) most = std::max(most, weight_in(parts, row.row));
  for (const WeighedPart& part : parts) all += part.weight;
  std::erase_if(rows, [&](const RankedRow& row) { return weight_in(parts, row.row) < most / 2; });
  rank_closely(index, match, rows);
  for (RankedRow& row : rows) row.score *= weight_in(parts, row.row) / all;
  sort_by_score(rows);
  std::vector<NearMiss> misses;
  for (const RankedRow& row : brought_together(index.layout(), rows))
    misses.push_back({row, missing_in(parts, row.row)});
  return misses;
}

}  // namespace commonplace
