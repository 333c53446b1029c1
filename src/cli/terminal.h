#pragma once

#include <cstdio>
#include <string>
#include <string_view>

namespace commonplace {

bool is_terminal(std::FILE* stream);

// Whether text on `stream` may be coloured: a terminal that can, and nobody said NO_COLOR.
bool takes_colour(std::FILE* stream);

// `text` in lines of at most `width` characters, each after `indent`; any white space is a place to
// break. Escape sequences for colour take no room.
std::string wrapped(std::string_view text, std::size_t width, std::string_view indent);

}  // namespace commonplace
