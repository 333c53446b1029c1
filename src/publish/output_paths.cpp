#include "publish/output_paths.h"

#include <set>
#include <unordered_map>

#include <fmt/format.h>

#include "base/ascii.h"
#include "base/error.h"
#include "publish/manifest.h"

namespace commonplace {
namespace {

constexpr std::size_t longest_name = 255;   // of a file, on common systems, in bytes
constexpr std::size_t longest_path = 1000;  // well below what systems allow, the output directory included

bool is_too_long(const std::string& path) {
  if (path.size() > longest_path) return true;
  for (std::size_t begin = 0; begin < path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    if (end - begin > longest_name) return true;
    begin = end + 1;
  }
  return false;
}

class PathCheck {
 public:
  PathCheck(const std::vector<OutputFile>& files, Diagnostics& diagnostics)
      : files_(files), diagnostics_(diagnostics) {}

  void run() {
    for (const OutputFile& file : files_) {
      if (is_too_long(file.path.value))
        report(file, fmt::format("`{}` is too long for the name of a file", file.path.value), "shorten it");
      else if (!is_publishable(file.path))
        report(file, fmt::format("no file can be published as `{}`", file.path.value),
               "use another name, without `.`, `..` or an empty part between slashes");
      const auto [twin, is_new] = seen_.emplace(ascii_lower(file.path.value), &file);
      if (!is_new) report_twins(*twin->second, file);
    }
    for (const OutputFile& file : files_) check_directories(file);
  }

 private:
  void check_directories(const OutputFile& file) {
    const std::string& path = file.path.value;
    for (std::size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1)) {
      const auto twin = seen_.find(ascii_lower(path.substr(0, slash)));
      if (twin == seen_.end()) continue;
      const OutputFile& at = *twin->second;
      const OutputFile& blamed = at.from.file.empty() ? file : at;
      if (!blamed_.insert(&blamed).second) return;
      report(blamed, fmt::format("`{}` cannot be both a file and the directory of `{}`", at.path.value, path),
             "use another name or address");
    }
  }

  void report_twins(const OutputFile& first, const OutputFile& second) {
    const OutputFile& blamed = second.from.file.empty() ? first : second;
    const OutputFile& other = &blamed == &first ? second : first;
    const std::string owner = other.from.file.empty()
                                  ? "the site has a file of its own there"
                                  : fmt::format("`{}` puts a file there", other.from.file.value);
    report(blamed, fmt::format("this would be published as `{}`, but {}", blamed.path.value, owner),
           "use another name or address; files for readers may be kept in `files/`");
  }

  // Two files that both come from the program can only collide because of a bug in it.
  void report(const OutputFile& file, std::string text, std::string help) {
    if (file.from.file.empty()) throw Error(std::move(text));
    diagnostics_.push_back(error_at(file.from, std::move(text), std::move(help)));
  }

  const std::vector<OutputFile>& files_;
  Diagnostics& diagnostics_;
  std::unordered_map<std::string, const OutputFile*> seen_;
  std::set<const OutputFile*> blamed_;  // for a directory: once is enough
};

}  // namespace

void check_output_paths(const std::vector<OutputFile>& files, Diagnostics& diagnostics) {
  PathCheck(files, diagnostics).run();
}

}  // namespace commonplace
