#include <filesystem>
#include <memory>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/error.h"
#include "cli/commands.h"
#include "discover/discover.h"
#include "rename/rename.h"

namespace commonplace {
namespace {

struct RenameArguments {
  std::string from;
  std::string to;
  std::string content = "content";
  bool dry_run = false;
};

void show(const FileChange& change) {
  const std::string files = change.before == change.after
                                ? change.before.value
                                : fmt::format("{} -> {}", change.before.value, change.after.value);
  fmt::print("{}{}{}\n", files, change.did.empty() ? "" : ": ", fmt::join(change.did, ", "));
}

int run(const RenameArguments& options) {
  if (options.from.empty() || options.to.empty())
    throw Error(
        "write `commonplace rename OLD NEW`, such as `commonplace rename long-beach-2019 long-beach-visit`");
  Diagnostics unreadable;
  const std::vector<SourceFile> texts = discover_texts(
      options.content, [](const SourcePath&) { return true; }, unreadable);
  if (!unreadable.empty())
    throw Error(fmt::format("`{}`: {}", unreadable.front().place.file.value, unreadable.front().text),
                "run `commonplace check` and correct its errors first");
  const Renaming renaming = plan_renaming(texts, options.from, options.to);
  if (!options.dry_run) carry_out(renaming, texts, options.content);
  for (const FileChange& change : renaming.changes) show(change);
  if (!renaming.by_hand.empty()) {
    fmt::print("these passages still use the old number; edit them by hand if they should change:\n");
    for (const std::string& place : renaming.by_hand) fmt::print("  {}\n", place);
  }
  fmt::print("{}\n", options.dry_run ? "nothing was changed (--dry-run)"
                                     : "old addresses lead to the new ones; run `commonplace check`");
  return all_went_well;
}

std::function<int()> prepare_rename(CLI::App& app) {
  const auto options = std::make_shared<RenameArguments>();
  app.add_option("OLD", options->from);
  app.add_option("NEW", options->to);
  app.add_option("--content", options->content, "the site's source files")
      ->type_name("DIR")
      ->default_str("content");
  app.add_flag("--dry-run", options->dry_run, "show what would change, and change nothing");
  return [options] { return run(*options); };
}

}  // namespace

Command rename_command() {
  return {"rename",
          "renames a document, theme, entity, page or term everywhere; old addresses go on working",
          "OLD NEW",
          {{"commonplace rename long-beach-2019 long-beach-visit",
            "by id, or by file: case-studies/long-beach-2019.md"},
           {"commonplace rename meeting-48 meeting-49", "renumbers the meeting, too"},
           {"commonplace rename LCFF \"local control formula\"", "a term of the glossary"},
           {"commonplace rename --dry-run meeting-48 meeting-49", "shows what would change"}},
          prepare_rename};
}

}  // namespace commonplace
