#pragma once

#include <vector>

#include "import/outline/node.h"

namespace commonplace {

// Gives each picture that could be taken out of the source the caption beside it. The caption's node then has
// the fate `caption`: it is no paragraph of its own.
void join_captions(std::vector<Node>& nodes);

}  // namespace commonplace
