#pragma once

#include <string>
#include <string_view>

namespace commonplace {

// Properties of well-formed UTF-8 that need the Unicode tables. The program uses ICU (unicode.cpp), the
// browser JavaScript (browser/unicode.cpp); tests/text/unicode.json checks that both agree.

// Normalization Form KC.
std::string nfkc(std::string_view text);

// toNFKC_Casefold (Unicode 3.13): full case folding and NFKC, without default ignorable characters (soft
// hyphen, zero width space ...).
std::string nfkc_casefold(std::string_view text);

// General category L, Nd or M.
bool is_letter_digit_or_mark(char32_t c);

}  // namespace commonplace
