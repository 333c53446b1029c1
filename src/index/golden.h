#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "model/corpus.h"
#include "search/index.h"

namespace commonplace {

// Golden queries (content/golden-queries.yaml) are searches with their right answers: the passage of
// the named document that holds the words. They say whether search still finds what it should.

// Where a query found its passage before and where it does now; 0: not among the first ten.
struct Movement {
  std::string query;
  int before = 0;
  int now = 0;
  friend bool operator==(const Movement&, const Movement&) = default;
};

// Runs them all. An error is added for words that stand in no passage of the document, a warning for a
// query that does not find the passage among its first three. Returns those that find it at another
// place than in the database at `published`, that of the last build; none when there is no such file, or
// of another schema version.
std::vector<Movement> run_golden_queries(const Corpus& corpus, const Index& index,
                                         const std::filesystem::path& published, Diagnostics& diagnostics);

}  // namespace commonplace
