#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "import/draft/draft.h"

namespace commonplace {

// A review comment as it stands in the Markdown.
struct PlacedReview {
  Review review;
  std::string_view key;  // of front matter; empty in the text
  int line = 0;          // of the draft, from 1
};

struct WrittenDraft {
  std::string markdown;
  std::size_t front_bytes = 0;        // of the Markdown, its front matter
  std::vector<PlacedReview> reviews;  // in order of lines
};

// The draft as a content file: front matter, text, footnotes. `<!-- review: ... -->` stands behind what
// a person should look at, `# review: ...` in the front matter.
WrittenDraft write_draft(const Draft& draft);

// The same draft when only its front matter has changed since it was written.
WrittenDraft write_front_anew(const Draft& draft, const WrittenDraft& before);

}  // namespace commonplace
