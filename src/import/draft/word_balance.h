#pragma once

#include <string>
#include <vector>

#include "import/manuscript.h"

namespace commonplace {

// Words of one text that the other does not have, as they are printed, with where they are.
struct WordStretch {
  SourceSpot spot;
  std::string words;
};

struct WordBalance {
  std::vector<WordStretch> missing;  // in the source and nowhere in the draft
  std::vector<WordStretch> added;    // in the draft and nowhere in the source
};

// Counts the words of both texts, place by place. Order does not matter, and neither does where spaces and
// hyphens part a word: "educa-" and "tion" are "education". `marks` of the draft, such as the numbers of a
// list, may be in the source as well, and need not be.
WordBalance balance_words(const std::vector<WitnessPart>& source, const std::vector<WitnessPart>& draft,
                          const std::vector<WitnessPart>& marks);

}  // namespace commonplace
