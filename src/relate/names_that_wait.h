#pragma once

#include "model/corpus.h"
#include "relate/relations.h"

namespace commonplace {

// Those that documents that wait name, in front matter or in their text. Cheap, and mostly none.
CorpusNames named_by_waiting(const Corpus& corpus);

// Takes away what something on the site names or links to; a theme also if a passage is on it as far as
// `topics` tell. What is left must wait.
void keep_unnamed(const Corpus& corpus, const Relations& relations, const Topics& topics, CorpusNames& names);

}  // namespace commonplace
