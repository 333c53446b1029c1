#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/run.h"

// The only place that catches: whatever stopped the program is said in one line.
int main(int count, char** arguments) {
  try {
    return commonplace::run({arguments + 1, arguments + count});
  } catch (const std::exception& fault) {
    fmt::print(stderr, "commonplace: error: {}\n", fault.what());
    return commonplace::wrong_use;
  }
}
