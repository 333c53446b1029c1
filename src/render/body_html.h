#pragma once

#include <string>

#include "base/name.h"
#include "pages/body_view.h"

namespace commonplace {

// Both append HTML to `out` as seen from the page at `page`: every address within the site is
// relative to it.

// One text, fit to stand inside a paragraph: see inline_html.h for its elements.
void append_html(std::string& out, const RichView& view, const Url& page);

// A body: headings with their ids, passages, lists, tables, and the notes as a section at the end.
// Every passage is of class `passage` and, if the view asks for anchors, has its id and a link to itself of
// class `anchor`, without text. Tables and code stand in boxes that can scroll, reachable by keyboard.
void append_html(std::string& out, const BodyView& view, const Url& page);

}  // namespace commonplace
