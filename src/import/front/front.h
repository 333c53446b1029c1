#pragma once

#include "import/draft/draft.h"
#include "import/knowledge.h"
#include "import/outline/document_words.h"
#include "import/outline/node.h"
#include "import/outline/structure.h"

namespace commonplace {

// Reads what stands before the text (series label, title, dates, place, authors) and takes it out of
// the body; what cannot be told is left empty, with a remark. `vocabulary` is of all nodes.
DraftFront take_front(std::vector<Node>& nodes, const DocumentWords& vocabulary, const Knowledge& knowledge,
                      const StructureOptions& options);

}  // namespace commonplace
