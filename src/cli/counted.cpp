#include "cli/counted.h"

#include <fmt/format.h>

namespace commonplace {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  std::string digits = fmt::format("{}", count);
  constexpr std::size_t group = 3;
  for (std::size_t at = digits.size(); at > group;) digits.insert(at -= group, ",");
  return fmt::format("{} {}", digits, count == 1 ? one : many);
}

}  // namespace commonplace
