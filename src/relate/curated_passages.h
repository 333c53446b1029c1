#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "model/corpus.h"
#include "relate/relations.h"

namespace commonplace {

// The passages that a theme's file chooses by their opening words (compared folded), in that order,
// each once. Words that no passage of the document begins with are reported.
std::vector<ThemePassage> curated_passages(const Corpus& corpus, const Theme& theme,
                                           Diagnostics& diagnostics);

}  // namespace commonplace
