#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace commonplace::testing {

// Runs every case of a file: the lines after `== title` are given to `make`, and what it makes must
// be the lines after `-- becomes --`. UPDATE_GOLDEN=1 rewrites those instead.
void check_cases(const std::string& file, const std::function<std::string(const std::string&)>& make);

// `bytes` must be those of a file below the room's test folder; UPDATE_GOLDEN=1 writes it instead.
void check_file(const std::string& file, const std::string& bytes);

}  // namespace commonplace::testing
