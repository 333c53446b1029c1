#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/error_of.h"
#include "cli/run.h"

// Prints whatever stopped the program, in one sentence and a line of help.
int main(int count, char** arguments) {
  using namespace commonplace;
  try {
    return run({arguments + 1, arguments + count});
  } catch (const std::exception& fault) {
    const Error error = error_of(fault);
    fmt::print(stderr, "commonplace: error: {}\n", error.what());
    if (!error.help().empty()) fmt::print(stderr, "  help: {}\n", error.help());
    return wrong_use;
  }
}
