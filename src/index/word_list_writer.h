#pragma once

#include <string>
#include <vector>

#include "index/word_counts.h"
#include "search/database.h"

namespace commonplace {

// The words that occur in `least` passages or more and fewer than `below`, packed as search/word_list.h says.
std::string pack_words(const std::vector<WordCount>& words, int least, int below);

// Fills the table `word_list` from all words of the index.
void write_word_lists(const Database& database, const std::vector<WordCount>& words);

}  // namespace commonplace
