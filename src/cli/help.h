#pragma once

#include <string>

#include "cli/command.h"

namespace commonplace {

// One screen about a command: what it is for, examples, the options `app` knows with their defaults.
std::string help_of(const Command& command, const CLI::App& app);

// One screen about the program: its commands.
std::string help_of_all();

}  // namespace commonplace
