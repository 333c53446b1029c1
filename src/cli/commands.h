#pragma once

#include <vector>

#include "cli/command.h"

namespace commonplace {

// All commands, in the order in which they are shown. Each has a file of its own.
const std::vector<Command>& commands();

Command build_command();
Command check_command();
Command serve_command();
Command search_command();
Command new_command();
Command import_command();
Command rename_command();

}  // namespace commonplace
