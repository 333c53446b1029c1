#pragma once

#include <functional>
#include <set>
#include <string>

#include "model/corpus.h"
#include "search/database.h"

namespace commonplace {

using LanguageWords = std::set<std::string, std::less<>>;

// The words of the site's language, as they are written; none for other languages than English.
LanguageWords words_of_language(const Corpus& corpus);

// Writes these and the words of the synonyms file, for search/dictionary.h.
void write_dictionary(const Database& database, const Corpus& corpus, const LanguageWords& language);

}  // namespace commonplace
