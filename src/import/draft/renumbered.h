#pragma once

#include "import/draft/draft.h"

namespace commonplace {

// Markdown counts the items of a list on from the first, whatever numbers they have: 1, 2, 4 would be
// published as 1, 2, 3. Marks the first item of each list that this changes.
void mark_renumbered(Draft& draft);

}  // namespace commonplace
