#pragma once

#include <optional>
#include <string>
#include <vector>

#include "import/draft/draft.h"
#include "import/manuscript.h"
#include "model/document.h"

namespace commonplace {

// Two checks of a draft, neither of which trusts what it checks.

// Holds the draft against the witness: every word, figure and sign with a meaning that the source prints is
// in the text, its notes, the front matter or the list of what was left out, and none was added; what went
// into the text has kept its order. Returns what a person should look at: the words, with their place.
std::vector<Review> check_words(const Manuscript& manuscript, const Draft& draft);

// Where the draft and what the parser of content reads from its Markdown part.
struct Difference {
  std::string part;  // "the text", "footnote `2`"
  SourceSpot spot;
  std::string expected;
  std::string found;
};

// Holds the Markdown, read back by the parser that builds the site, against the draft: all of its
// characters but spaces, in order. A difference is a fault of write_draft().
std::optional<Difference> check_round_trip(const Draft& draft, const Document& document);

}  // namespace commonplace
