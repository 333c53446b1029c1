#pragma once

#include <vector>

#include "import/draft/draft.h"
#include "import/knowledge.h"
#include "import/outline/node.h"

namespace commonplace {

// Fills what the lines above the text left open from the text itself: number, place, kind, publisher,
// summary and the host district, with a review for each that is no more than likely.
void fill_from_text(const std::vector<Node>& nodes, const Knowledge& knowledge, DraftFront& front);

}  // namespace commonplace
