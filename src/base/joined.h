#pragma once

#include <span>
#include <string>
#include <string_view>

namespace commonplace {

// The parts, separated by `between`.
inline std::string joined(std::span<const std::string> parts, std::string_view between) {
  std::string all;
  for (const std::string& part : parts) {
    if (&part != &parts.front()) all += between;
    all += part;
  }
  return all;
}

}  // namespace commonplace
