#pragma once

#include <vector>

#include "import/draft/draft.h"
#include "import/knowledge.h"
#include "import/outline/document_words.h"
#include "import/outline/node.h"
#include "import/outline/structure.h"

namespace commonplace {

// Reads what stands before the text (series label, title, dates, place, authors, notes about the document)
// and takes it out of the body; what cannot be told is left empty, with a review. A footnote that only such
// a line refers to goes with it. `vocabulary` is of all nodes.
DraftFront take_front(std::vector<Node>& nodes, std::vector<DraftNote>& notes, const Manuscript& manuscript,
                      const DocumentWords& vocabulary, const Knowledge& knowledge,
                      const StructureOptions& options);

}  // namespace commonplace
