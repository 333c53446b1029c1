#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "import/manuscript.h"

namespace commonplace {

// What comes in place of a range; ranges of a list of edits lie in order and apart. An empty range
// inserts. What is inserted looks like nothing: ink reaches it only from both sides.
struct Edit {
  Range range;
  std::string words;
};

// The text with its edits made, its inks where their words have gone. Inks whose words are all gone
// are dropped, but a note_sign stays where it was.
InkedText edited(const InkedText& text, const std::vector<Edit>& edits);

InkedText slice(const InkedText& text, Range range);

void append(InkedText& text, const InkedText& more);
void append(InkedText& text, std::string_view plain);

// Without white space and breaks at the ends.
InkedText trimmed(const InkedText& text);

// Whether ink of the kind covers the byte at `at`.
bool has_ink(const InkedText& text, InkKind kind, std::size_t at);

}  // namespace commonplace
