#pragma once

#include <functional>
#include <limits>
#include <string>

namespace commonplace {

// For CLI11's check(): empty if the text is a whole number from `least` to `most`, otherwise the error.
std::function<std::string(const std::string&)> whole_number_from(int least,
                                                                 int most = std::numeric_limits<int>::max());

}  // namespace commonplace
