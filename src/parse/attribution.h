#pragma once

#include <string_view>

namespace commonplace {

// Whether an attribution tells who spoke: "one principal", "Miller". "One", "another", "she", "many of them"
// tell nothing away from their passage, and an empty one does not either.
bool tells_who(std::string_view attribution);

}  // namespace commonplace
