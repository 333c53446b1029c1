#pragma once

#include <exception>

#include "base/error.h"

namespace commonplace {

// Turns whatever stopped the program into a message for a person. Exceptions of the standard library and
// other libraries reach this function unchanged: nothing in between needs to catch them.
Error error_of(const std::exception& fault);

}  // namespace commonplace
