#pragma once

#include <vector>

#include "import/draft/draft.h"
#include "import/outline/document_words.h"
#include "import/outline/node.h"

namespace commonplace {

// The body of the draft: each node that has words is a block, or the rest of one. Headings have no levels
// yet.
std::vector<DraftBlock> make_blocks(const std::vector<Node>& nodes, const DocumentWords& vocabulary);

}  // namespace commonplace
