#pragma once

#include <filesystem>

namespace commonplace {

// `path` as the system resolves it, links followed as far as it is there, without a `/` at the end.
inline std::filesystem::path real_path(const std::filesystem::path& path) {
  const std::filesystem::path real = std::filesystem::weakly_canonical(std::filesystem::absolute(path));
  return real.has_filename() ? real : real.parent_path();
}

}  // namespace commonplace
