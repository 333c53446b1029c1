#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "import/draft/draft.h"
#include "import/manuscript.h"

namespace commonplace {

// Raised and lowered characters as characters of their own, since Markdown has no mark for them: 10⁶, H₂O,
// x^max. A raised figure, a slash and a lowered figure are a fraction: 3/4. The endings of ordinals (9th) and
// signs such as ™ are what they were.
InkedText printed_form(const InkedText& text);

// The printed form with the signs of its notes where the source prints them.
std::string with_note_signs(const InkedText& text, const Draft& draft);

// The text with each break as a space.
std::string without_breaks(std::string_view text);

// The text with something inserted at each place.
std::string with_insertions(std::string_view text,
                            std::vector<std::pair<std::size_t, std::string>> insertions);

}  // namespace commonplace
