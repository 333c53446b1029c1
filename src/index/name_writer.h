#pragma once

#include "model/corpus.h"
#include "relate/relations.h"
#include "search/database.h"

namespace commonplace {

// Writes the table name: what entities, themes and terms are called, and where their pages are. A term that
// stands for an entity leads to the page of that. Entities without a page are left out.
void write_names(const Database& database, const Corpus& corpus, const Relations& relations);

}  // namespace commonplace
