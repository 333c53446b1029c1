#pragma once

#include "model/corpus.h"
#include "relate/relations.h"
#include "search/index.h"

namespace commonplace {

// Writes every passage and footnote of the corpus into a new database in memory, in corpus order. Reads
// nothing but the corpus, so it can run at the same time as relate(). It can answer saved searches; no facet
// has a passage yet. Throws Error when memory runs out.
Index write_index(const Corpus& corpus);

// Adds what has been found out with it: which passages are about what. Gives the index that is published; the
// same content gives the same bytes.
Index complete_index(Index index, const Corpus& corpus, const Relations& relations, const Topics& topics);

// The same without what ranks, corrects and completes: good for count_saved_search() only, and a third of the
// cost.
Index write_index_for_matching(const Corpus& corpus);

}  // namespace commonplace
