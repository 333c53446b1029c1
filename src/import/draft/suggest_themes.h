#pragma once

#include <string>
#include <vector>

#include "import/knowledge.h"
#include "model/document.h"

namespace commonplace {

// Ids of the themes whose saved searches find most in the document, best first; at most five, and none
// that finds only a passage or two.
std::vector<std::string> suggest_themes(const Document& document, const Knowledge& knowledge);

}  // namespace commonplace
