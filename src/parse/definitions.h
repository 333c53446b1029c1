#pragma once

#include <vector>

#include "model/body.h"
#include "model/document.h"

namespace commonplace {

// Acronyms that the text itself spells out, "Local Control Funding Formula (LCFF)": the first place
// of each, in order. The expansion is as printed, the acronym without a plural s.
std::vector<Definition> find_definitions(const Body& body);

}  // namespace commonplace
