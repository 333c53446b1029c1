#pragma once

#include <optional>
#include <string>

#include "import/draft/draft.h"
#include "import/manuscript.h"
#include "model/document.h"

namespace commonplace {

// Where the words of source and draft part: what stands in each from there on.
struct Difference {
  std::string part;      // "the text", "footnote `2`", ...
  SourceSpot spot;       // the piece it was found in; line 0 when unknown
  std::string expected;  // in the source
  std::string found;     // in the draft
};

// Holds what was written against what was read: every letter and figure of the source stands in the
// draft once and in order, or its piece went to the front matter or was left out, and none was added.
// `document` is the draft as the parser of content reads it back. Nothing when all is well.
std::optional<Difference> self_check(const Manuscript& manuscript, const Draft& draft,
                                     const Document& document);

}  // namespace commonplace
