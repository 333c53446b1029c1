#pragma once

#include <string>

#include "model/entity.h"

namespace commonplace {

// The shortest of an entity's names that its full name begins with: "Long Beach" for Long Beach Unified
// School District. Acronyms are left aside, since they say little to most readers.
std::string short_name(const Entity& entity);

}  // namespace commonplace
