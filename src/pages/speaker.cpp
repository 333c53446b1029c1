#include "pages/speaker.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace commonplace {

std::string role_in(std::string_view attribution) {
  static constexpr std::array<std::string_view, 6> pointing = {"one", "a", "an", "another", "the", "this"};
  const std::size_t space = attribution.find(' ');
  if (space == std::string_view::npos) return {};
  if (std::ranges::find(pointing, ascii_lower(attribution.substr(0, space))) == pointing.end()) return {};
  return std::string(attribution.substr(space + 1));
}

}  // namespace commonplace
