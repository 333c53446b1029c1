#pragma once

#include <string>

#include "import/manuscript.h"

namespace commonplace {

struct InlineOptions {
  bool bold = true;      // false for headings and the head of a table, which are bold anyway
  bool in_cell = false;  // of a table: `|` is escaped, and a hard break becomes a space
};

// One line of Markdown that reads back as the text: bold, italic, links, signs of notes; whatever in it
// looks like Markdown is escaped. Emphasis that Markdown cannot express (in the middle of a word, beside
// the wrong mark) is left out; the words never are.
std::string markdown_inline(const InkedText& text, const InlineOptions& options = {});

}  // namespace commonplace
