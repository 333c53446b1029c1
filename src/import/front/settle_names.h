#pragma once

#include <vector>

#include "import/draft/draft.h"
#include "import/front/front_zone.h"
#include "import/knowledge.h"
#include "import/outline/document_words.h"
#include "import/outline/node.h"

namespace commonplace {

// Lines that could be a person, a place or an organization, settled by what is beside them: what is found
// goes from the `rest` of a line to its byline or place. `front` has the kind, and gets the reviews.
void settle_names(FrontZone& zone, const std::vector<Node>& nodes, const DocumentWords& vocabulary,
                  const Knowledge& knowledge, DraftFront& front);

}  // namespace commonplace
