#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace commonplace {

// The English that pages are written in.

// "1 quote", "12,000 quotes".
std::string counted(std::size_t count, std::string_view one, std::string_view many);

// "a", "a and b", "a, b and c".
std::string listed(const std::vector<std::string>& things);

// First letter in lower case, for a label inside a sentence.
std::string lower_first(std::string_view label);

}  // namespace commonplace
