#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
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

// A path as the shell leaves it when nothing matches, or a folder, is likelier than a file that is gone.
void require_file(const std::string& file) {
  if (fs::is_directory(file))
    throw Error(fmt::format("`{}` is a folder", file),
                fmt::format("name the files in it, such as `commonplace import {}`",
                            (fs::path(file) / "*.pdf").string()));
  if (file.find_first_of("*?") != std::string::npos && !fs::exists(file))
    throw Error(fmt::format("no file matches `{}`", file),
                "check the name of the folder and the ending (.pdf, .docx, .txt)");
}

// Writes the files of an import one by one; when one cannot be written, those before it are taken back. A
// file that was there before is there again.
class Writing {
 public:
  ~Writing() {
    if (done_) return;
    for (const auto& [path, before] : written_) {
      std::error_code ignored;
      if (before)
        write_again(path, *before);
      else
        fs::remove(path, ignored);
    }
  }
  Writing() = default;
  Writing(const Writing&) = delete;
  Writing& operator=(const Writing&) = delete;

  void write(const std::string& path, std::string_view bytes) {
    std::optional<std::string> before;
    if (fs::exists(path)) before = read_file(path);
    write_file(path, bytes);
    written_.emplace_back(path, std::move(before));
  }
  void done() { done_ = true; }

 private:
  static void write_again(const std::string& path, const std::string& bytes) {
    try {
      write_file(path, bytes);
    } catch (const Error&) {  // the disk is full: the first error says so
    }
  }

  std::vector<std::pair<std::string, std::optional<std::string>>> written_;
  bool done_ = false;
};

class Importer {
 public:
  explicit Importer(const ImportArguments& options)
      : options_(options), knowledge_(knowledge_in(options.content)) {}

  // Whatever is wrong with one source, the next ones are imported.
  ImportRow import(const std::string& file) {
    ImportRow row{file, {}, {}};
    try {
      require_file(file);
      row.source = read_file(file);
      row.imported =
          import_source(row.source, file, knowledge_, {known_kind(options_.kind), options_.keep_source});
      if (row.imported.ok()) write(row);
    } catch (const Error& error) {
      fail(row, error.what(), error.help());
    } catch (const fs::filesystem_error& error) {
      fail(row, fmt::format("cannot read or write `{}`: {}", error.path1().string(), error.code().message()),
           {});
    }
    return row;
  }

 private:
  static void fail(ImportRow& row, std::string text, std::string help) {
    row.failure = std::move(text);
    row.help = std::move(help);
    row.target.clear();
    row.kept.clear();
    row.pictures.clear();
  }

  std::string in_content(const std::string& path) const {
    return (fs::path(options_.content) / path).generic_string();
  }

  void write(ImportRow& row) {
    std::vector<std::pair<std::string, std::string_view>> files = {
        {target_of(options_, row.imported).generic_string(), row.imported.draft.markdown}};
    for (const WrittenPicture& picture : row.imported.draft.pictures)
      files.emplace_back(in_content(picture.path), picture.file->bytes);
    if (!row.imported.kept_source.empty())
      files.emplace_back(in_content(row.imported.kept_source), row.source);
    for (const auto& [path, bytes] : files)
      if (!may_write(path, bytes, row)) return;
    Writing writing;
    for (const auto& [path, bytes] : files) writing.write(path, bytes);
    writing.done();
    for (const auto& [path, bytes] : files) written_.emplace(fs::weakly_canonical(path).string(), row.file);
    row.target = files.front().first;
    if (!row.imported.kept_source.empty()) row.kept = files.back().first;
    for (std::size_t i = 0; i < row.imported.draft.pictures.size(); ++i)
      row.pictures.push_back(files[i + 1].first);
  }

  // What this run has written is never replaced, and what was there before only with --force.
  bool may_write(const std::string& path, std::string_view bytes, ImportRow& row) const {
    const auto refuse = [&](std::string text, std::string help) {
      row.imported.diagnostics.push_back(error_at({{row.file}, 0, 0}, std::move(text), std::move(help)));
      return false;
    };
    if (!fs::exists(fs::symlink_status(path))) return true;
    const auto ours = written_.find(fs::weakly_canonical(path).string());
    if (ours != written_.end())
      return refuse(fmt::format("`{}` has just been written from `{}`", path, ours->second),
                    "if both files are the same document, nothing more is needed; otherwise import this one "
                    "alone, with "
                    "`--output` for another place");
    if (options_.force) return true;
    if (path.ends_with(".md"))
      return refuse(fmt::format("`{}` already exists", path),
                    "use `--force` to replace it, or `--output` for another place");
    const bool same = read_file(path) == bytes;
    return same ||
           refuse(fmt::format("`{}` already exists", path),
                  "another draft may use it, and `--force` would replace it: move it away, or give one "
                  "of the two another title or number first");
  }

  const ImportArguments& options_;
  Knowledge knowledge_;
  std::map<std::string, std::string> written_;  // paths, and the source that each is from
};

int run(const ImportArguments& options) {
  if (options.files.empty())
    throw Error("write `commonplace import FILE...`, such as `commonplace import summary.pdf`");
  known_kind(options.kind);
  Importer importer(options);
  std::vector<ImportRow> rows;
  for (std::size_t i = 0; i < options.files.size(); ++i) {
    const Progress progress(fmt::format("{} of {}: {}", i + 1, options.files.size(), options.files[i]));
    rows.push_back(importer.import(options.files[i]));
  }
  const std::string content = options.content == "content" ? "" : " --content " + options.content;
  return report_import(rows, options.json, "commonplace check" + content);
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
