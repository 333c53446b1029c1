#pragma once

#include <string>
#include <vector>

namespace commonplace {

// Does what the arguments (without the program's name) ask for; the exit code. Wrong use, like all
// that fails outside the content, is an exception.
int run(const std::vector<std::string>& arguments);

}  // namespace commonplace
