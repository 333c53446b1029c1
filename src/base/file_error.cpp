#include "base/file_error.h"

#include <fmt/format.h>

#include "base/ascii.h"

namespace commonplace {
namespace {

std::string help_for(const std::error_code& problem) {
  if (problem == std::errc::permission_denied || problem == std::errc::operation_not_permitted)
    return "its owner, or the owner of a directory above it, can allow it with `chmod`";
  if (problem == std::errc::not_a_directory) return "a part of this path is a file; name another place";
  if (problem == std::errc::read_only_file_system) return "name a place on another disk";
  if (problem == std::errc::no_space_on_device) return "make room on the disk";
  return {};
}

}  // namespace

std::string reason_of(const std::error_code& problem) {
  std::string reason = problem.message();
  return ascii_lower(reason.substr(0, 1)) + reason.substr(1);
}

Error file_error(std::string_view deed, const std::filesystem::path& path, const std::error_code& problem) {
  return Error(fmt::format("cannot {} `{}`: {}", deed, path.string(), reason_of(problem)), help_for(problem));
}

}  // namespace commonplace
