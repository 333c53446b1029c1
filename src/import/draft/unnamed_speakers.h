#pragma once

#include <vector>

#include "import/draft/draft.h"
#include "model/document.h"

namespace commonplace {

// What to look at in the quotes that a draft prints: those whose attribution tells nobody who spoke ("one",
// "another", none at all), in their order. A person writes who did under `quotes: attribution:`.
std::vector<DraftFront::Remark> unnamed_speakers(const Draft& draft, const Document& read_back);

}  // namespace commonplace
