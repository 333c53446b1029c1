#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace commonplace {

// Signs of the symbol fonts that Word uses (Symbol, Wingdings 1 to 3, Webdings) as the Unicode characters
// they look like. A file names such a sign by its code in the font, 0x4A or 0xF04A.

// What a sign becomes that nobody can name: a visible box, never nothing.
constexpr std::string_view unknown_sign = "▯";

// The character of a sign (`w:sym`); `unknown_sign` when the font is unknown or has none at this code.
std::string symbol_in_utf8(std::string_view font, std::uint32_t code);

// Words of a run as they look in its font: "J" in Wingdings is ☺. Whatever the font, codes U+F020 to U+F0FF
// are signs of a symbol font.
std::string words_in_font(std::string_view words, std::string_view font);

}  // namespace commonplace
