#pragma once

#include <string>
#include <vector>

namespace commonplace {

// Runs the command that the arguments (without the program's name) ask for; returns the exit code. Wrong
// usage, like every failure outside the content, throws an exception.
int run(const std::vector<std::string>& arguments);

}  // namespace commonplace
