#include "cli/error_of.h"

#include <filesystem>
#include <new>
#include <system_error>

#include <fmt/format.h>

#include "base/file_error.h"

namespace commonplace {

Error error_of(const std::exception& fault) {
  if (const auto* error = dynamic_cast<const Error*>(&fault)) return *error;
  if (const auto* file = dynamic_cast<const std::filesystem::filesystem_error*>(&fault))
    return file_error("read or write", file->path1(), file->code());
  if (const auto* system = dynamic_cast<const std::system_error*>(&fault))
    return Error(fmt::format("the system reported an error: {}", reason_of(system->code())));
  if (dynamic_cast<const std::bad_alloc*>(&fault) != nullptr)
    return Error("there is not enough memory", "close other programs, or build on a larger machine");
  return Error(fmt::format("this is a bug in commonplace: {}", fault.what()),
               "please report it, with the command and the content that caused it");
}

}  // namespace commonplace
