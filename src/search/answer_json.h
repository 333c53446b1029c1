#pragma once

#include <string>
#include <vector>

#include "search/answer.h"

namespace commonplace {

// An answer as JSON, as a page in a browser gets it (assets/search/messages.ts names the fields). Results
// have their excerpts, but neither their texts nor hits.
std::string json_of(const Answer& answer);

// `found` are among `passages`, in their order. Hits are places in UTF-16 units, as JavaScript counts.
std::string json_of(const std::vector<FoundPassage>& found, const std::vector<OpenPassage>& passages);

}  // namespace commonplace
