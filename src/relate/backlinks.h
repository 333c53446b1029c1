#pragma once

#include <vector>

#include "model/corpus.h"
#include "relate/relations.h"

namespace commonplace {

// For every document, the sentences of others that link or refer to it (`references` and `links` of
// `relations` must be there), by document, passage and place; each sentence once.
std::vector<std::vector<Backlink>> find_backlinks(const Corpus& corpus, const Relations& relations, int jobs);

}  // namespace commonplace
