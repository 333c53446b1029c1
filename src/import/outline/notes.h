#pragma once

#include <vector>

#include "import/outline/node.h"

namespace commonplace {

// Finds the footnotes of a text: takes their texts out of the body and puts a note_sign where each is
// referred to. Signs may be damaged, texts may stand anywhere behind their signs. What cannot be paired
// is marked for review. In the order of the texts.
std::vector<DraftNote> take_notes(std::vector<Node>& nodes);

}  // namespace commonplace
