#pragma once

#include <string>
#include <string_view>

namespace commonplace {

// Whether the first character is a capital letter, by Unicode's tables.
bool is_capitalized(std::string_view text);

// `text` with its first letter as at the beginning of a sentence: one principal -> One principal.
std::string capitalized(std::string_view text);

}  // namespace commonplace
