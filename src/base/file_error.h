#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

#include "base/error.h"

namespace commonplace {

// The reason that the system gives, as part of a sentence: "permission denied".
std::string reason_of(const std::error_code& problem);

// "cannot read `content/site.yaml`: permission denied", with help for what a person can change.
Error file_error(std::string_view deed, const std::filesystem::path& path, const std::error_code& problem);

}  // namespace commonplace
