#include "cli/whole_number.h"

#include <charconv>

#include <fmt/format.h>

namespace commonplace {

std::function<std::string(const std::string&)> whole_number_from(int least, int most) {
  return [least, most](const std::string& text) {
    int number = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, problem] = std::from_chars(text.data(), end, number);
    if (problem == std::errc() && stop == end && number >= least && number <= most) return std::string();
    const bool has_limit = most < std::numeric_limits<int>::max();
    return has_limit ? fmt::format("`{}` is not a whole number from {} to {}", text, least, most)
                     : fmt::format("`{}` is not a whole number of at least {}", text, least);
  };
}

}  // namespace commonplace
