#pragma once

#include <string>
#include <vector>

#include "import/draft/draft.h"
#include "import/outline/node.h"

namespace commonplace {

// The footnotes that only `node` refers to, a line taken out of the body: a byline's thanks. One that is
// printed beside the line, before the node `text_begin`, goes to `about`, for the key `note`; one at the foot
// of a page or the end of the text stays a footnote, of the first paragraph.
void move_footnotes(const Node& node, std::vector<Node>& nodes, std::size_t text_begin,
                    std::vector<DraftNote>& notes, std::string& about);

}  // namespace commonplace
