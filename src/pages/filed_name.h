#pragma once

#include <string>

#include "model/entity.h"

namespace commonplace {

// The name under which readers look for an entity in a list: of a person the last name first ("Choi, Linda"),
// of all others the name itself.
std::string filed_name(const Entity& entity);

}  // namespace commonplace
