#pragma once

#include <vector>

#include "model/corpus.h"
#include "relate/relations.h"
#include "relate/telling_words.h"

namespace commonplace {

// For every document at most five others worth reading next, best first, and what they share.
// `mentions` and `words` are what each document names and is about.
std::vector<std::vector<RelatedDocument>> find_related(const Corpus& corpus,
                                                       const std::vector<DocumentRelations>& documents,
                                                       const std::vector<std::vector<TellingWord>>& words,
                                                       int jobs);

}  // namespace commonplace
