#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "search/tokenizer.h"

namespace commonplace {

// A phrase to be marked where it occurs; words joined by spaces.
struct ShownPhrase {
  std::string words;
  std::size_t part = 0;  // of the query: phrases that say the same have the same
  double weight = 1;     // how much it says of a passage to have it
};

// A place in a text: a whole word, or a phrase as one.
struct Hit {
  Range place;
  std::vector<std::size_t> phrases;  // which of those looked for are there, ascending
};

// The places in each text that match any of the phrases, in order, apart from one another. One list for each
// text. Stems and accents are the index's own: its tokenizer finds them.
std::vector<std::vector<Hit>> find_hits(const Tokenizer& tokenizer,
                                        const std::vector<std::string_view>& texts,
                                        const std::vector<ShownPhrase>& phrases);

}  // namespace commonplace
