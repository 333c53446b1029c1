#pragma once

#include "import/manuscript.h"
#include "import/outline/document_words.h"

namespace commonplace {

// Joins the lines a source printed for want of room: `\n` becomes a space, or nothing behind a hyphen.
// The hyphen goes when it only parted a word. What is broken by a hyphen and a space within a line
// ("mind- set") is mended where the document has the compound elsewhere.
InkedText unwrapped(const InkedText& text, const DocumentWords& words);

// The two halves of a text that a page parted, made one.
InkedText joined(const InkedText& first, const InkedText& second, const DocumentWords& words);

}  // namespace commonplace
