#pragma once

#include <string>

#include <cmark-gfm.h>

namespace commonplace {

// What makes a paragraph more than one: an image alone, or a first line that makes its block quotation an
// alert.

// Whether nothing but one image stands in the paragraph.
bool is_picture(cmark_node* paragraph);

// "note" for a paragraph whose first line is [!NOTE] and nothing else; empty for all others. The word may be
// one that names no kind of alert.
std::string alert_mark(cmark_node* paragraph);

// Takes what stands in the paragraph's first line out of the tree, with the line's end.
void remove_first_line(cmark_node* paragraph);

}  // namespace commonplace
