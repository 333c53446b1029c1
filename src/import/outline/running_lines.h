#pragma once

#include <vector>

#include "import/outline/node.h"

namespace commonplace {

// Leaves out running heads, running feet and page numbers: what the reader knows by position, and lines
// that come again and again at the edges of pages or count them.
void leave_out_running_lines(std::vector<Node>& nodes);

}  // namespace commonplace
