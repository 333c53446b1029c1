#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "model/corpus.h"
#include "search/index.h"

namespace commonplace {

// Golden queries (content/golden-queries.yaml) are searches with their right answers: passages of named
// documents, any of which will do, or none. They say whether search still finds what it should.

// Where a query found its passage before and where it does now; 0: not among the first ten.
struct Movement {
  std::string query;
  int before = 0;
  int now = 0;
  friend bool operator==(const Movement&, const Movement&) = default;
};

struct GoldenReport {
  int asked = 0;                // queries that have right passages
  int first = 0;                // of these, those that find one at the first place
  int among_first = 0;          // ... among the first three
  std::vector<Movement> moved;  // against the site as it was last built
  friend bool operator==(const GoldenReport&, const GoldenReport&) = default;
};

// Runs them all. A warning is added for words that are in no passage of their document, for a query that does
// not find a right passage among its first three results, and for one that should find nothing but does. What
// moved is compared with the database at `published`; nothing has moved when there is none, or it is of
// another site or schema.
GoldenReport run_golden_queries(const Corpus& corpus, const Index& index,
                                const std::filesystem::path& published, Diagnostics& diagnostics);

}  // namespace commonplace
