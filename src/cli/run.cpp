#include "cli/run.h"

#include <algorithm>
#include <cstdio>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fmt/format.h>

#include "base/error.h"
#include "base/nearest.h"
#include "cli/commands.h"
#include "cli/help.h"

namespace commonplace {
namespace {

const Command& find_command(const std::string& name) {
  std::vector<std::string> names;
  for (const Command& command : commands()) {
    if (command.name == name) return command;
    names.emplace_back(command.name);
  }
  throw Error(
      fmt::format("unknown command `{}`; {}", name, did_you_mean(name, names, "see `commonplace --help`")));
}

bool asks_for_help(const std::vector<std::string>& arguments) {
  const auto end = std::ranges::find(arguments, "--");
  return std::any_of(arguments.begin(), end,
                     [](const std::string& one) { return one == "--help" || one == "-h"; });
}

// No option name contains a space, so an argument that starts with a minus and has a space is a query,
// such as `-coaching time`: it is moved after `--`.
void put_queries_last(std::vector<std::string>& arguments) {
  const auto end = std::ranges::find(arguments, "--");
  const auto queries = std::stable_partition(arguments.begin(), end, [](const std::string& one) {
    return !one.starts_with('-') || one.substr(0, one.find('=')).find(' ') == std::string::npos;
  });
  if (queries != end) arguments.insert(queries, "--");
}

// Arguments that CLI11 did not recognize.
void require_none_left(const Command& command, const CLI::App& app) {
  std::vector<std::string> left = app.remaining();
  std::erase(left, "--");
  if (left.empty()) return;
  const std::string otherwise = fmt::format("see `commonplace {} --help`", command.name);
  const std::string word = left.front().substr(0, left.front().find('='));
  if (!word.starts_with('-')) {
    throw Error(fmt::format("unexpected argument `{}`; {}", word, otherwise));
  }
  std::vector<std::string> names = {"--help"};
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  throw Error(fmt::format("unknown option `{}`; {}", word, did_you_mean(word, names, otherwise)));
}

int run_command(const Command& command, std::vector<std::string> arguments) {
  CLI::App app;
  app.set_help_flag();  // help is handled before parsing, so that it always works
  app.allow_extras();
  app.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
  const std::function<int()> work = command.prepare(app);
  if (asks_for_help(arguments)) {
    fmt::print("{}", help_of(command, app));
    return all_went_well;
  }
  put_queries_last(arguments);
  std::ranges::reverse(arguments);  // the order CLI11 expects
  try {
    app.parse(std::move(arguments));
  } catch (const CLI::ParseError& wrong) {
    throw Error(wrong.what());
  }
  require_none_left(command, app);
  return work();
}

}  // namespace

int run(const std::vector<std::string>& arguments) {
  int code = all_went_well;
  if (arguments.empty()) {
    fmt::print(stderr, "{}", help_of_all());
    code = wrong_use;
  } else if (arguments[0] == "--help" || arguments[0] == "-h") {
    fmt::print("{}", help_of_all());
  } else if (arguments[0] == "--version") {
    fmt::print("commonplace {}\n", COMMONPLACE_VERSION);
  } else {
    code = run_command(find_command(arguments[0]), {arguments.begin() + 1, arguments.end()});
  }
  if (std::fflush(stdout) != 0) throw Error("cannot write to the standard output");
  return code;
}

}  // namespace commonplace
