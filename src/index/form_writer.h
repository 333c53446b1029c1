#pragma once

#include <vector>

#include "index/word_counts.h"
#include "search/database.h"

namespace commonplace {

// Fills the table `form` (search/forms.h) from all words of the index.
void write_forms(const Database& database, const std::vector<WordCount>& words);

}  // namespace commonplace
