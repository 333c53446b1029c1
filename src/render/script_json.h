#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace commonplace {

// JSON that may stand inside a script element: no `<`, so nothing in it can end the element or begin
// a comment. Empty for null.
std::string script_json(const nlohmann::ordered_json& value);

}  // namespace commonplace
