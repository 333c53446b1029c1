#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "import/draft/draft.h"

namespace commonplace {

// A review comment as it stands in the Markdown.
struct PlacedReview {
  Review review;
  std::string_view key;    // of front matter; empty in the text
  int line = 0;            // of the draft, from 1
  std::string where = {};  // in the source: "page 3", "line 12"; empty when it is of no place
};

struct WrittenPicture {
  std::string path;  // below content/: images/meeting-48-1.png
  std::shared_ptr<const PictureFile> file;
};

struct WrittenDraft {
  std::string markdown;
  std::size_t front_bytes = 0;        // of the Markdown, its front matter
  std::vector<PlacedReview> reviews;  // in order of lines
  std::vector<WrittenPicture> pictures;
};

// What is read in place of a picture by those who cannot see it: its description, or that it is a picture.
std::string alternative_text(const DraftBlock& picture);

// The caption that is shown below it.
std::string caption_beside(const DraftBlock& picture);

// The draft as a content file: front matter, text, footnotes. `<!-- review: ... -->` stands behind what
// a person should look at, `# review: ...` in the front matter. Pictures are named for the `id` of the
// document.
WrittenDraft write_draft(const Draft& draft, std::string_view id);

// The same draft when only its front matter has changed since it was written.
WrittenDraft write_front_anew(const Draft& draft, const WrittenDraft& before);

}  // namespace commonplace
