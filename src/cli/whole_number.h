#pragma once

#include <functional>
#include <string>

namespace commonplace {

// For CLI11's check(): empty if the text is a whole number of at least `least`, otherwise the error.
std::function<std::string(const std::string&)> whole_number_from(int least);

}  // namespace commonplace
