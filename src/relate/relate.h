#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "model/corpus.h"
#include "relate/relations.h"

namespace commonplace {

class Index;

// Finds mentions, bylines, references, links, backlinks, neighbours and related documents. Links that lead
// nowhere are reported. Works on several documents at once; the result does not depend on `jobs`.
Relations relate(const Corpus& corpus, int jobs, Diagnostics& diagnostics);

// Which passages are on each theme: those that its file names, and all that its saved search matches; the
// index is the one judge of that. A curated passage that is gone, a theme without passage, and a document
// that names a theme which none of its passages is on are reported.
Topics relate_themes(const Corpus& corpus, const Relations& relations, const Index& index,
                     Diagnostics& diagnostics);

}  // namespace commonplace
