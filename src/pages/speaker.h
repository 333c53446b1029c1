#pragma once

#include <string>
#include <string_view>

namespace commonplace {

// The role of a speaker as an attribution prints it: "district leader" of "another district leader",
// "principal" of "One principal". Empty for a name and for whatever begins with no word that points
// (one, a, an, another, the, this): nothing is guessed.
std::string role_in(std::string_view attribution);

}  // namespace commonplace
