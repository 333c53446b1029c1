#pragma once

#include <string>

#include "import/manuscript.h"

namespace commonplace {

// Headings and the head of a table are bold anyway. In a cell `|` is escaped, and a hard break becomes a
// space. What a paragraph begins with may have to be escaped (`1\.`).
enum class InlinePlace { paragraph, heading, head_cell, cell };

// One line of Markdown that reads back as the text: bold, italic, links, signs of notes; whatever in it
// looks like Markdown is escaped. Emphasis that Markdown cannot express (in the middle of a word, beside
// the wrong mark) is left out; the words never are.
std::string markdown_inline(const InkedText& text, InlinePlace place = InlinePlace::paragraph);

}  // namespace commonplace
