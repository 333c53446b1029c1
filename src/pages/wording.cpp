#include "pages/wording.h"

#include <fmt/format.h>

namespace commonplace {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  std::string digits = fmt::format("{}", count);
  constexpr std::size_t group = 3;
  for (std::size_t at = digits.size(); at > group;) digits.insert(at -= group, ",");
  return fmt::format("{} {}", digits, count == 1 ? one : many);
}

std::string listed(const std::vector<std::string>& things) {
  std::string text;
  for (std::size_t i = 0; i < things.size(); ++i) {
    if (i > 0) text += i + 1 == things.size() ? " and " : ", ";
    text += things[i];
  }
  return text;
}

std::string lower_first(std::string_view label) {
  std::string text(label);
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] + ('a' - 'A'));
  return text;
}

}  // namespace commonplace
