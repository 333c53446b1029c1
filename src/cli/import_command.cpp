#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/error.h"
#include "base/files.h"
#include "base/nearest.h"
#include "cli/commands.h"
#include "cli/import_report.h"
#include "cli/progress.h"
#include "discover/discover.h"
#include "parse/parse.h"

namespace commonplace {
namespace {

namespace fs = std::filesystem;

struct ImportArguments {
  std::vector<std::string> files;
  std::string content = "content";
  std::string kind;
  std::string output;
  bool force = false;
  bool keep_source = false;
  bool json = false;
};

std::string_view known_kind(const std::string& kind) {
  if (kind.empty()) return {};
  if (const DocumentKind* known = find_document_kind(kind)) return known->id;
  std::vector<std::string> kinds;
  for (const DocumentKind& one : document_kinds()) kinds.emplace_back(one.id);
  throw Error(
      fmt::format("there is no kind `{}`; {}", kind,
                  did_you_mean(kind, kinds, fmt::format("the kinds are {}", fmt::join(kinds, ", ")))));
}

// What the content directory knows. Its errors are reported by `check`, not here.
Knowledge knowledge_in(const fs::path& content) {
  if (!fs::is_directory(content)) return {};
  Diagnostics ignored;
  const auto wanted = [](const SourcePath& path) {
    return path.value.starts_with("themes/") || path.value.starts_with("entities/");
  };
  return knowledge_of(parse_all(discover_texts(content, wanted, ignored), 0, false, ignored));
}

// `--output` names a directory when it is one, ends in a slash, or there are several sources.
fs::path target_of(const ImportArguments& options, const Imported& imported) {
  if (options.output.empty()) return fs::path(options.content) / imported.path;
  const bool directory =
      fs::is_directory(options.output) || options.output.ends_with('/') || options.files.size() > 1;
  return directory ? fs::path(options.output) / fs::path(imported.path).filename() : fs::path(options.output);
}

ImportRow import_one(const std::string& file, const ImportArguments& options, const Knowledge& knowledge) {
  ImportRow row{file, {}, read_file(file), {}};
  row.imported = import_source(row.source, file, knowledge, {known_kind(options.kind), options.keep_source});
  if (!row.imported.ok()) return row;
  row.target = target_of(options, row.imported).generic_string();
  if (!row.imported.kept_source.empty())
    row.kept = (fs::path(options.content) / row.imported.kept_source).generic_string();
  const auto is_taken = [&](const std::string& path) {
    return !options.force && !path.empty() && fs::exists(fs::symlink_status(path));
  };
  const auto refuse = [&](const std::string& path, std::string help) {
    row.imported.diagnostics.push_back(
        error_at({{file}, 0, 0}, fmt::format("`{}` already exists", path), std::move(help)));
  };
  if (is_taken(row.target)) {
    refuse(row.target, "use `--force` to replace it, or `--output` for another place");
  } else if (is_taken(row.kept) && read_file(row.kept) != row.source) {
    refuse(row.kept, "use `--force` to replace it, or leave out `--keep-source`");
  } else {
    write_file(row.target, row.imported.draft.markdown);
    if (!row.kept.empty()) write_file(row.kept, row.source);
  }
  return row;
}

int run(const ImportArguments& options) {
  if (options.files.empty())
    throw Error("write `commonplace import FILE...`, such as `commonplace import summary.pdf`");
  known_kind(options.kind);
  const Knowledge knowledge = knowledge_in(options.content);
  std::vector<ImportRow> rows;
  for (std::size_t i = 0; i < options.files.size(); ++i) {
    const Progress progress(fmt::format("{} of {}: {}", i + 1, options.files.size(), options.files[i]));
    rows.push_back(import_one(options.files[i], options, knowledge));
  }
  return report_import(rows, options.json);
}

std::function<int()> prepare_import(CLI::App& app) {
  const auto options = std::make_shared<ImportArguments>();
  app.add_option("FILE", options->files)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  app.add_option("--content", options->content, "where drafts go; its themes and entities are recognized")
      ->type_name("DIR")
      ->default_str("content");
  app.add_option("--kind", options->kind, "meeting-summary or case-study, when the text does not say")
      ->type_name("KIND");
  app.add_option("--output", options->output, "write the draft there instead")->type_name("FILE|DIR");
  app.add_flag("--keep-source", options->keep_source,
               "also copy FILE into the content, so that readers can download it");
  app.add_flag("--force", options->force, "replace an existing file");
  app.add_flag("--json", options->json, "print the report as JSON");
  return [options] { return run(*options); };
}

}  // namespace

Command import_command() {
  return {
      "import",
      "makes a draft from a text, PDF or Word file, and lists what to review",
      "FILE...",
      {{"commonplace import meeting-49.pdf", "content/meetings/meeting-49.md"},
       {"commonplace import --keep-source meeting-49.pdf", "and content/files/meeting-49.pdf"},
       {"commonplace import summaries/*.docx", "one draft for each"},
       {"commonplace import --kind case-study oakland.txt", "a text that does not say what it is"},
       {"commonplace import --output draft.md --force notes.txt", "another place, replacing what is there"}},
      prepare_import};
}

}  // namespace commonplace
