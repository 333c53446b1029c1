#pragma once

#include <cstdio>
#include <string>
#include <string_view>

namespace commonplace {

bool is_terminal(std::FILE* stream);

// Whether text on `stream` may use color: a terminal that supports it, without NO_COLOR set.
bool takes_colour(std::FILE* stream);

// `text` wrapped to lines of at most `width` characters, each starting with `indent`. Lines break at any
// white space. Escape sequences for color count as zero width.
std::string wrapped(std::string_view text, std::size_t width, std::string_view indent);

}  // namespace commonplace
