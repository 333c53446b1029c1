#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"

namespace commonplace {

// What content says of something that is not there. A file that was deleted is often named in many places,
// so all of them are one message: see Diagnostic::shared.
enum class Missing { document, theme, entity };

// `ids`: those that are there.
Diagnostic unknown(Missing what, const std::string& id, Place place, const std::vector<std::string>& ids);

// A warning at a place that names a withdrawn document.
Diagnostic names_withdrawn(const std::string& id, Place place);

}  // namespace commonplace
