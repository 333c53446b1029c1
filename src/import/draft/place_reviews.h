#pragma once

#include "import/draft/draft.h"

namespace commonplace {

// Hangs a review on the block that its place in the source belongs to; on the document when it has no
// place, or one above the text.
void place_review(Draft& draft, Review review);

}  // namespace commonplace
