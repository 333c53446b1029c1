#include "cli/help.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fmt/format.h>

#include "cli/commands.h"

namespace commonplace {
namespace {

// Two columns; the second starts after the longest entry of the first.
std::string columns(const std::vector<std::pair<std::string, std::string>>& rows) {
  std::size_t width = 0;
  for (const auto& [left, right] : rows) width = std::max(width, left.size());
  std::string text;
  for (const auto& [left, right] : rows) {
    fmt::format_to(std::back_inserter(text), "  {:<{}}  {}\n", left, width, right);
  }
  return text;
}

std::string examples(const std::vector<Example>& all) {
  std::vector<std::pair<std::string, std::string>> rows;
  rows.reserve(all.size());
  for (const Example& one : all) rows.emplace_back(one.line, one.meaning);
  return columns(rows);
}

std::string options(const CLI::App& app) {
  std::vector<std::pair<std::string, std::string>> rows;
  for (const CLI::Option* option : app.get_options()) {
    if (!option->nonpositional()) continue;
    std::string name = "--" + option->get_lnames().front();
    if (option->get_items_expected_max() > 0) name += " " + option->get_type_name();
    std::string meaning = option->get_description();
    if (!option->get_default_str().empty())
      meaning += fmt::format(" (default: {})", option->get_default_str());
    rows.emplace_back(std::move(name), std::move(meaning));
  }
  rows.emplace_back("--help", "this text");
  return columns(rows);
}

}  // namespace

std::string help_of(const Command& command, const CLI::App& app) {
  return fmt::format("commonplace {0}: {1}\n\n{2}\nUsage: commonplace {0} [options]{3}{4}\n{5}", command.name,
                     command.purpose, examples(command.examples), command.arguments.empty() ? "" : " ",
                     command.arguments, options(app));
}

std::string help_of_all() {
  std::vector<std::pair<std::string, std::string>> rows;
  for (const Command& command : commands()) rows.emplace_back(command.name, command.purpose);
  return fmt::format(
      "commonplace: makes a searchable website from meeting summaries\n\n{}\n"
      "Usage: commonplace COMMAND [options]\n{}\n"
      "`commonplace COMMAND --help` shows a command's options; `commonplace --version` prints the version.\n"
      "Exit code: 0 success, 1 errors in the content, 2 wrong usage or a system error.\n",
      examples({{"commonplace build", "content/ in, site/ out"},
                {"commonplace search \"learning communities\"", "find passages"}}),
      columns(rows));
}

}  // namespace commonplace
