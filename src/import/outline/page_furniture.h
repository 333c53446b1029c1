#pragma once

#include <vector>

#include "import/outline/node.h"

namespace commonplace {

// Leaves out what a printed page has besides its text: what a reader has found to be none already, tables of
// contents, and headers and page numbers that interrupt a sentence. The last are marked for review.
void leave_out_page_furniture(std::vector<Node>& nodes);

// Leaves out small print at the foot of a page, between the two halves of a sentence. Notes are taken out
// before.
void leave_out_imprints(std::vector<Node>& nodes);

}  // namespace commonplace
