#pragma once

#include <compare>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "index/dictionary_writer.h"
#include "index/vocabulary.h"
#include "model/corpus.h"

namespace commonplace {

// `term` (folded words joined by spaces) may also be written `expansion` (words joined by spaces).
struct Synonym {
  std::string term;
  std::string expansion;
  bool in_capitals = false;  // only where the term is typed so
  friend auto operator<=>(const Synonym&, const Synonym&) = default;
};

// What is said in more ways than one: terms and their expansions (glossary and definitions found in
// texts), the names of each entity, both spellings of a compound, and numbers to twenty with their words in
// the language of the texts (8, eight; 8th, eighth), percent and its words there (por ciento). An expansion
// that contains its term finds nothing that the term does not, and is left out.
std::set<Synonym> synonyms_of(const Corpus& corpus, const Vocabulary& vocabulary,
                              const std::vector<WordCount>& words, const LanguageWords& language);

// Whether what is written so is a word of the language in small letters, with another meaning: PACE, but not
// LCFF.
bool means_another_word(std::string_view written, const LanguageWords& language);

}  // namespace commonplace
