#pragma once

#include "model/corpus.h"
#include "relate/relations.h"
#include "search/database.h"

namespace commonplace {

// Writes what has a page and the names by which it is asked for, for search/best_match.h.
void write_subjects(const Database& database, const Corpus& corpus, const Relations& relations,
                    const Topics& topics);

}  // namespace commonplace
