#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace commonplace {

// Offset of the first character from `from` on that no text should hold, or npos: control characters (C0,
// DEL and C1, but not tabs and line breaks) and code points that are set aside as no characters (U+FFFE,
// U+FFFF, U+FDD0 ...). They are not allowed in XML and tell terminals what to do.
std::size_t find_control_character(std::string_view text, std::size_t from = 0);

// `text` for a terminal, with U+FFFD in place of each of them, and of every byte that is not ASCII when the
// text is not well-formed.
std::string without_control_characters(std::string_view text);

}  // namespace commonplace
