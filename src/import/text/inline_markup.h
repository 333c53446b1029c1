#pragma once

#include <string_view>

#include "import/manuscript.h"

namespace commonplace {

// Reads the marks that converters leave within lines: Markdown emphasis, links, escapes and note signs
// (`[^1]`), the HTML tags b strong i em u sup sub br a and entities, `^{...}`, superior figures (¹).
// A mark without its fellow stays as it is printed, a comment and any other tag goes.
InkedText read_inline_markup(std::string_view text);

}  // namespace commonplace
