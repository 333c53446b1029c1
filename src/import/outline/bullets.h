#pragma once

#include <cstddef>
#include <string_view>

namespace commonplace {

// The one table of what is printed before the items of a list, for all readers.

// Whether a word is nothing but a bullet: `•`, `➢`, `✓`, `–`, or a sign of a symbol font (U+F000 to U+F0FF,
// where Word and PDF writers put the codes of Wingdings and Symbol: U+F0A7 is a small square).
bool is_bullet(std::string_view word);

// Whether a bullet may as well be something else: a dash within a sentence, a star that refers to a note,
// `o` (Word's second bullet, set in Courier) that may be a word of Spanish. Believe it where the layout
// says so (a wide gap or a tab behind it, the hanging indent of a list) or a neighbor has the same.
bool is_weak_bullet(std::string_view word);

// The length of the bullet that a line begins with, without the blanks behind it; 0 when it begins with
// none. A blank or the line's end must follow; only a round or square bullet may touch its words ("•Time").
std::size_t bullet_length(std::string_view line);

}  // namespace commonplace
