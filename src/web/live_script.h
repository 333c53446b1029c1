#pragma once

#include <string_view>

namespace commonplace {

extern const std::string_view live_script;

}  // namespace commonplace
