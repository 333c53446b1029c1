#pragma once

#include "model/corpus.h"

namespace commonplace {

// The corpus without the themes, entities and terms that only documents that wait name: the name of a theme
// may say what an embargoed document is about. Only a search can say
// whether a passage is on a theme, so where there are such names the corpus is related and indexed once for
// that alone.
Corpus hold_back_names(Corpus corpus, int jobs);

}  // namespace commonplace
