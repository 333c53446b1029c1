#pragma once

#include <array>
#include <cstdint>

namespace commonplace {

using Colour = std::array<std::uint8_t, 3>;  // red, green, blue

}  // namespace commonplace
