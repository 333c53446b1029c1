#pragma once

#include "model/corpus.h"
#include "search/index.h"

namespace commonplace {

// Writes every passage and footnote of the corpus into a new database in memory, in corpus order,
// optimized and vacuumed. Reads nothing but the corpus, so it can run beside relate(). The same corpus gives
// the same bytes. Throws Error when memory runs out.
Index write_index(const Corpus& corpus);

// The same without what ranks, corrects and completes: good for count_matches() only, and a third of the
// cost.
Index write_index_for_matching(const Corpus& corpus);

}  // namespace commonplace
