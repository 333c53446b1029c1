#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {  // NOLINT(readability-identifier-naming): not ours
class App;
}

namespace commonplace {

// Exit codes, the same for every command: 0 or content_errors. Code 2, for wrong usage and system
// errors, is returned by main, which catches the exception.
constexpr int all_went_well = 0;
constexpr int content_errors = 1;
constexpr int wrong_use = 2;

struct Example {
  std::string_view line;
  std::string_view meaning;
};

// A command of `commonplace`.
struct Command {
  std::string_view name;
  std::string_view purpose;    // a line, for the list of commands and the head of its help
  std::string_view arguments;  // what it takes beside options: "QUERY"
  std::vector<Example> examples;
  // Declares the options and arguments. Returns a function that runs the command after parsing and
  // returns the exit code.
  std::function<std::function<int()>(CLI::App&)> prepare;
};

}  // namespace commonplace
