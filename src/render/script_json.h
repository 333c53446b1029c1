#pragma once

#include <string>
#include <string_view>

namespace commonplace {

// JSON that may stand inside a script element: no `<`, so nothing in it can end the element or begin
// a comment. Otherwise `json` as it is.
std::string script_json(std::string_view json);

}  // namespace commonplace
