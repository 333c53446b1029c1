#include "discover/discover.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "base/ascii.h"
#include "base/file_error.h"
#include "base/files.h"
#include "base/parallel_for.h"
#include "discover/name_assets.h"
#include "discover/walk.h"

namespace commonplace {
namespace {

namespace fs = std::filesystem;

void require_directory(std::string_view what, const fs::path& directory) {
  std::error_code problem;
  if (fs::is_directory(directory, problem)) return;
  if (problem == std::errc::permission_denied) throw file_error("read", directory, problem);
  throw Error(
      fmt::format("no {0} directory at `{1}`; name the right one with `--{0}`", what, directory.string()));
}

std::vector<SourceFile> read_all(const fs::path& root, std::vector<SourcePath> paths) {
  std::vector<SourceFile> files(paths.size());
  parallel_for(paths.size(), 0, [&](std::size_t i) {
    files[i].bytes = read_file(root / paths[i].value);
    files[i].path = std::move(paths[i]);
  });
  return files;
}

// Templates and assets come with the program, so a problem there is not a content diagnostic.
std::vector<SourceFile> read_design(const fs::path& root) {
  Diagnostics found;
  std::vector<SourcePath> paths = walk(root, false, found);
  if (found.empty()) return read_all(root, std::move(paths));
  sort_diagnostics(found);
  const Diagnostic& first = found.front();
  throw Error(fmt::format("`{}`: {}", (root / first.place.file.value).string(), first.text));
}

// On many computers `A.md` and `a.md` are the same file, and a site unpacked there would lose one. Only
// A-Z is checked: other such pairs are even rarer.
void report_twins(const std::vector<SourcePath>& paths, Diagnostics& diagnostics) {
  std::unordered_map<std::string, const SourcePath*> seen;
  for (const SourcePath& path : paths) {
    const auto [twin, is_new] = seen.emplace(ascii_lower(path.value), &path);
    if (is_new) continue;
    diagnostics.push_back(
        error_at({path, 0, 0}, fmt::format("name differs from `{}` only in letter case", twin->second->value),
                 "rename one of the two"));
  }
}

// Files that were meant as texts, but whose name an editor or another program changed so that they are not
// read.
void report_near_texts(const std::vector<SourcePath>& paths, Diagnostics& diagnostics) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 7> endings = {{{".md.txt", ".md"},
                                                                                     {".yaml.txt", ".yaml"},
                                                                                     {".markdown.txt", ".md"},
                                                                                     {".markdown", ".md"},
                                                                                     {".md", ".md"},
                                                                                     {".yaml", ".yaml"},
                                                                                     {".yml", ".yaml"}}};
  for (const SourcePath& path : paths) {
    if (path.value.starts_with("files/")) continue;
    const std::string lower = ascii_lower(path.value);
    const auto* const found =
        std::ranges::find_if(endings, [&](const auto& one) { return lower.ends_with(one.first); });
    if (found == endings.end()) continue;
    const std::size_t stem = path.value.size() - found->first.size();
    const std::string name = path.value.substr(path.value.rfind('/') + 1);
    diagnostics.push_back(warning_at(
        {path, 0, 0}, fmt::format("this is not read, because its name ends in `{}`", path.value.substr(stem)),
        fmt::format("if it is a text of the site, name it `{}{}`",
                    name.substr(0, name.size() - found->first.size()), found->second)));
  }
}

bool is_typescript(const SourceFile& file) {
  return file.path.value.ends_with(".ts");
}

}  // namespace

Inputs discover(const InputDirectories& directories, Diagnostics& diagnostics) {
  require_directory("content", directories.content);
  require_directory("templates", directories.templates);
  require_directory("assets", directories.assets);

  Diagnostics found;
  std::vector<SourcePath> files = walk(directories.content, true, found);
  report_twins(files, found);
  const auto is_text_path = [](const SourcePath& path) { return is_text(path.value); };
  const auto rest = std::stable_partition(files.begin(), files.end(), is_text_path);
  std::vector<SourcePath> texts(files.begin(), rest);
  files.erase(files.begin(), rest);
  report_near_texts(files, found);
  if (texts.empty() && found.empty()) {
    found.push_back(error_at({}, "the content directory has no texts",
                             "name the right one with `--content`, or start with `site.yaml`"));
  }

  Inputs inputs;
  inputs.texts = read_all(directories.content, std::move(texts));
  inputs.files = read_all(directories.content, std::move(files));
  inputs.templates = read_design(directories.templates);
  std::vector<SourceFile> assets = read_design(directories.assets);
  std::erase_if(assets, is_typescript);
  std::error_code problem;
  inputs.scripts = fs::is_directory(directories.scripts, problem);
  inputs.assets = name_assets(inputs.scripts ? read_design(directories.scripts) : std::vector<SourceFile>{},
                              std::move(assets));
  inputs.searched = !inputs.assets.files.search_script.empty();
  sort_diagnostics(found);  // directory listings have no fixed order
  diagnostics.insert(diagnostics.end(), found.begin(), found.end());
  return inputs;
}

std::vector<SourceFile> discover_texts(const std::filesystem::path& content,
                                       const std::function<bool(const SourcePath&)>& wanted,
                                       Diagnostics& diagnostics) {
  require_directory("content", content);
  std::vector<SourcePath> paths = walk(content, true, diagnostics);
  std::erase_if(paths, [&](const SourcePath& path) { return !is_text(path.value) || !wanted(path); });
  return read_all(content, std::move(paths));
}

std::map<SourcePath, FileFacts> facts_of(const std::vector<SourceFile>& files) {
  std::map<SourcePath, FileFacts> facts;
  for (const SourceFile& file : files)
    facts.emplace(file.path, FileFacts{file.bytes.size(), picture_size(file.bytes)});
  return facts;
}

}  // namespace commonplace
