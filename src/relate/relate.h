#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "model/corpus.h"
#include "relate/relations.h"

namespace commonplace {

class Index;

// Finds mentions, references, links, backlinks, neighbours and related documents. Links that lead
// nowhere are reported. Works on several documents at once; the result does not depend on `jobs`.
Relations relate(const Corpus& corpus, int jobs, Diagnostics& diagnostics);

// What each theme gathers; asks the index, the one judge of relevance. A curated passage that is
// gone and a theme without passage are reported.
std::vector<ThemeRelations> relate_themes(const Corpus& corpus, const Relations& relations,
                                          const Index& index, Diagnostics& diagnostics);

}  // namespace commonplace
