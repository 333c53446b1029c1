#include "import/draft/place_reviews.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace commonplace {

void place_review(Draft& draft, Review review) {
  // The blocks are in reading order, which is that of the source but for columns and text boxes.
  const auto next = std::ranges::upper_bound(draft.blocks, review.spot, {}, &DraftBlock::spot);
  if (review.spot == SourceSpot{} || next == draft.blocks.begin())
    draft.reviews.push_back(std::move(review));
  else
    std::prev(next)->reviews.push_back(std::move(review));
}

}  // namespace commonplace
