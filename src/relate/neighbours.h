#pragma once

#include <vector>

#include "model/corpus.h"
#include "relate/relations.h"

namespace commonplace {

// Sets `previous` and `next` of every document: the neighbours among documents of its kind, by number
// where the kind has numbers, else by date.
void set_neighbours(const Corpus& corpus, std::vector<DocumentRelations>& documents);

}  // namespace commonplace
