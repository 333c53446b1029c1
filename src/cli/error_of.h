#pragma once

#include <exception>

#include "base/error.h"

namespace commonplace {

// Whatever stopped the program, as it is said to a person. What the standard library and other libraries
// throw comes here as it is: nothing between needs to catch it.
Error error_of(const std::exception& fault);

}  // namespace commonplace
