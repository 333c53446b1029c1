#pragma once

#include <vector>

#include "index/dictionary_writer.h"
#include "model/corpus.h"
#include "search/database.h"

namespace commonplace {

// Writes what searches need of content/synonyms.yaml: all words that may be typed, but of those to be found
// in their place only what the index holds. `database` has all passages.
void write_synonym_groups(const Database& database, const Corpus& corpus, const LanguageWords& language);

// The groups that find nothing: the index holds none of their terms.
std::vector<const SynonymGroup*> idle_groups(const Database& database, const Corpus& corpus);

}  // namespace commonplace
