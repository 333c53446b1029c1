#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace commonplace {

// "1 quote", "12,000 quotes": the English of reports.
std::string counted(std::size_t count, std::string_view one, std::string_view many);

}  // namespace commonplace
