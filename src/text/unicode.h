#pragma once

#include <string>
#include <string_view>

namespace commonplace {

// What only Unicode's tables can tell about well-formed UTF-8. ICU answers in the program (unicode.cpp),
// JavaScript in a browser (browser/unicode.cpp); tests/text/unicode.json holds both to the same answers.

// Normalization Form KC.
std::string nfkc(std::string_view text);

// toNFKC_Casefold (Unicode 3.13): full case folding and NFKC, without default ignorable characters (soft
// hyphen, zero width space ...).
std::string nfkc_casefold(std::string_view text);

// General category L, Nd or M.
bool is_letter_digit_or_mark(char32_t c);

}  // namespace commonplace
