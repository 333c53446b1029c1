#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "build.h"

namespace commonplace {

// What staff should know of a build before they pass the site on: what readers will find changed, what waits,
// and what an editor may want to look after. One line each, with examples; what is empty is left out.
std::string publish_report(const BuildResult& result);

// The same, whole, for other programs.
nlohmann::ordered_json publish_report_json(const BuildResult& result);

}  // namespace commonplace
