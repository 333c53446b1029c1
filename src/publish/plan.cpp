#include "publish/plan.h"

#include <algorithm>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "base/error.h"
#include "base/files.h"
#include "base/hash.h"
#include "base/parallel_for.h"
#include "publish/output_paths.h"

// Reading and comparing ten thousand pages takes a tenth of a second, writing them several times as
// long. So unchanged files are found first, and a build after one edit touches only a few files:
//
//   wanted     before     on disk
//   a.html     a.html     other bytes      differing
//   b.html     b.html     same bytes       left alone
//   c.html     -          -                differing
//   d.html     -          something        Error: not ours
//   -          e.html     as we wrote it   stale
//   -          f.html     other bytes      Error: somebody's work would be lost

namespace commonplace {
namespace {

namespace fs = std::filesystem;

fs::file_type type_of(const fs::path& path) {
  std::error_code problem;
  return fs::symlink_status(path, problem).type();
}

// The directories above `path`, outermost first.
std::vector<std::string> directories_of(const std::string& path) {
  std::vector<std::string> all;
  for (std::size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1)) {
    all.push_back(path.substr(0, slash));
  }
  return all;
}

// Publishing relies on it: what meets on disk is found before anything is written.
void require_distinct(const std::vector<OutputFile>& files) {
  Diagnostics found;
  check_output_paths(files, found);
  if (!found.empty()) throw Error(found.front().text);
}

// A directory of ours that a file replaces may be removed if it contains only stale files.
bool holds_only(const std::set<OutputPath>& stale, const fs::path& root, const fs::path& directory) {
  return std::ranges::all_of(
      fs::recursive_directory_iterator(directory), [&](const fs::directory_entry& entry) {
        return entry.is_directory() ||
               stale.contains({entry.path().lexically_relative(root).generic_string()});
      });
}

class Comparison {
 public:
  Comparison(const std::vector<OutputFile>& files, const Manifest& before, const fs::path& root)
      : files_(files), before_(before), root_(root) {
    std::set<OutputPath> wanted;
    for (const OutputFile& file : files) wanted.insert(file.path);
    for (const OutputPath& path : before.paths()) {
      if (!wanted.contains(path)) stale_.insert(path);
    }
  }

  Plan plan() {
    for (const OutputFile& file : files_) require_room_for_directories(file.path);
    for (const OutputPath& path : stale_) require_room_for_directories(path);

    Plan plan;
    plan.hashes.resize(files_.size());
    std::vector<char> differs(files_.size());  // not vector<bool>, whose neighbors share a byte
    parallel_for(files_.size(), 0, [&](std::size_t i) {
      const std::optional<std::string> written = written_before(files_[i].path);
      differs[i] = written && is_same(files_[i], *written) ? 0 : 1;
      if (differs[i] == 0)
        plan.hashes[i] = hash_of(*written);
      else if (!files_[i].late)
        plan.hashes[i] = hash_of(files_[i].bytes);
    });
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (differs[i] == 0) continue;
      require_room_for(files_[i].path);
      plan.differing.push_back(i);
    }
    for (const OutputPath& path : stale_) require_unchanged(path);
    plan.stale.assign(stale_.begin(), stale_.end());
    return plan;
  }

 private:
  // Links are not ours: through one we would write or remove files elsewhere.
  void require_room_for_directories(const OutputPath& path) {
    for (const std::string& directory : directories_of(path.value)) {
      if (!seen_.insert(directory).second) continue;
      const fs::file_type type = type_of(root_ / directory);
      if (type == fs::file_type::directory) continue;
      if (type == fs::file_type::not_found || stale_.contains({directory})) continue;
      throw Error(
          fmt::format("`{}`, which `commonplace build` did not write, is where the site needs a directory",
                      (root_ / directory).string()));
    }
  }

  // What is now at a path that we wrote.
  std::optional<std::string> written_before(const OutputPath& path) const {
    const fs::path place = root_ / path.value;
    if (!before_.has(path) || type_of(place) != fs::file_type::regular) return std::nullopt;
    return read_file(place);
  }

  // Late bytes cannot be compared: they are the same if we wrote them and they contain the key.
  bool is_same(const OutputFile& file, const std::string& written) const {
    if (!file.late) return written == file.bytes;
    return written.find(file.late->key) != std::string::npos && before_.wrote(file.path, written);
  }

  void require_room_for(const OutputPath& path) const {
    const fs::path place = root_ / path.value;
    const fs::file_type type = type_of(place);
    if (type == fs::file_type::not_found) return;
    if (type == fs::file_type::directory ? holds_only(stale_, root_, place) : before_.has(path)) return;
    throw Error(
        fmt::format("`{}` is in the way of a file of the site and was not written by `commonplace build`; "
                    "move it elsewhere",
                    place.string()));
  }

  void require_unchanged(const OutputPath& path) const {
    const fs::path place = root_ / path.value;
    const fs::file_type type = type_of(place);
    if (type == fs::file_type::not_found) return;
    if (type == fs::file_type::regular && before_.wrote(path, read_file(place))) return;
    throw Error(
        fmt::format("`{}` is no longer part of the site, but somebody has changed it since it was written; "
                    "move it elsewhere",
                    place.string()));
  }

  const std::vector<OutputFile>& files_;
  const Manifest& before_;
  const fs::path& root_;
  std::set<OutputPath> stale_;
  std::set<std::string> seen_;
};

}  // namespace

Plan plan_changes(const std::vector<OutputFile>& files, const Manifest& before, const fs::path& directory) {
  require_distinct(files);
  return Comparison(files, before, directory).plan();
}

}  // namespace commonplace
