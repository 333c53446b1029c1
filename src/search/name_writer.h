#pragma once

#include "model/corpus.h"

struct sqlite3;

namespace commonplace {

// Writes the table name: what entities, themes and terms are called, and where their pages are. A term that
// stands for an entity leads to the page of that.
void write_names(sqlite3* database, const Corpus& corpus);

}  // namespace commonplace
