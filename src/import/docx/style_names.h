#pragma once

#include <string>
#include <string_view>

namespace commonplace {

// The role that a style's name gives (see Piece::style, and styles.h); empty for a style that says nothing
// of a role. Word writes the names of its own styles in English whatever its language, other programs
// write what their menus say.
std::string role_of_style_name(std::string_view name);

}  // namespace commonplace
