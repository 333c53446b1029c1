#pragma once

#include <vector>

#include "search/word_counts.h"

struct sqlite3;

namespace commonplace {

// The words that share their stem (and letters without accents) with another one of the list: plan
// and planned, jose and josé. For these alone must a search look up which form stands where; for any
// other word the index knows. Stems are the index's own: its tokenizer makes them. In order of `words`.
std::vector<const WordCount*> words_with_other_forms(sqlite3* database, const std::vector<WordCount>& words);

}  // namespace commonplace
