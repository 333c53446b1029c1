#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {  // NOLINT(readability-identifier-naming): not ours
class App;
}

namespace commonplace {

// Exit codes, the same for every command: 0, or content_errors; 2 for wrong use and for an
// environment that fails is main's, which catches the exception.
constexpr int all_went_well = 0;
constexpr int content_errors = 1;
constexpr int wrong_use = 2;

struct Example {
  std::string_view line;
  std::string_view meaning;
};

// What follows `commonplace` on the command line.
struct Command {
  std::string_view name;
  std::string_view purpose;    // a line, for the list of commands and the head of its help
  std::string_view arguments;  // what it takes beside options: "QUERY"
  std::vector<Example> examples;
  // Declares the options and arguments; what it returns runs the command once they have been read,
  // and gives the exit code.
  std::function<std::function<int()>(CLI::App&)> prepare;
};

}  // namespace commonplace
