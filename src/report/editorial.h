#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "model/corpus.h"
#include "relate/relations.h"

namespace commonplace {

// What an editor may want to look at. None of it is an error.
struct Editorial {
  struct Acronym {
    std::string text;
    std::size_t times = 0;
    Url first;  // the first passage with it
    friend bool operator==(const Acronym&, const Acronym&) = default;
  };
  std::vector<Acronym> unexplained;  // no term, entity or text says what they stand for; most frequent first
  std::vector<std::pair<std::string, std::string>>
      alike;  // two names that differ only in case, accents, spaces or signs
  struct OffTheme {
    DocumentId document;
    std::size_t passages = 0;
    friend bool operator==(const OffTheme&, const OffTheme&) = default;
  };
  std::vector<OffTheme> without_theme;  // documents with passages on no theme, in the order of the corpus
  std::vector<Url> without_speaker;     // quotes without an attribution
  std::vector<Placed<std::string>> idle_synonyms;  // groups that find nothing: the first term of each
};

Editorial editorial(const Corpus& corpus, const Relations& relations, const Topics& topics);

}  // namespace commonplace
