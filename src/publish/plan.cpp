#include "publish/plan.h"

#include <algorithm>
#include <cerrno>
#include <optional>
#include <set>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include "base/ascii.h"
#include "base/error.h"
#include "base/file_error.h"
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
//   d.html     -          same bytes       ours from now on: the list may have been damaged
//   e.html     -          other bytes      Error: not ours
//   -          f.html     as we wrote it   stale
//   -          g.html     other bytes      Error: somebody's work would be lost
//   -          h-1a2.js   named by hash    kept until another one leaves the site

namespace commonplace {
namespace {

namespace fs = std::filesystem;

fs::file_type type_of(const fs::path& path) {
  std::error_code problem;
  return fs::symlink_status(path, problem).type();
}

// The directories above `path`, outermost first.
std::set<std::string> directories_of(const std::string& path) {
  std::set<std::string> all;
  for (std::size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1)) {
    all.insert(path.substr(0, slash));
  }
  return all;
}

// Publishing relies on it: files that would collide are found before anything is written.
void require_distinct(const std::vector<OutputFile>& files) {
  Diagnostics found;
  check_output_paths(files, found);
  if (!found.empty()) throw Error(found.front().text);
}

class Comparison {
 public:
  Comparison(const std::vector<OutputFile>& files, const Manifest& before, const fs::path& root)
      : files_(files), before_(before), root_(root) {
    for (const OutputFile& file : files) {
      wanted_.insert(file.path);
      directories_.merge(directories_of(file.path.value));
    }
    for (const OutputPath& path : before.paths()) {
      if (!wanted_.contains(path)) gone_.insert(path);
    }
  }

  Plan plan() {
    std::set<std::string> directories = directories_;
    for (const OutputPath& path : gone_) directories.merge(directories_of(path.value));
    for (const std::string& directory : directories) require_room_for_directory(directory);
    throw_problems();

    Plan plan;
    find_differing(plan);
    part_what_is_gone(plan);
    throw_problems();
    require_writable(plan);
    throw_problems();
    return plan;
  }

 private:
  void find_differing(Plan& plan) {
    plan.hashes.resize(files_.size());
    std::vector<char> differs(files_.size());  // not vector<bool>, whose neighbors share a byte
    parallel_for(files_.size(), 0, [&](std::size_t i) {
      const std::optional<std::string> there = bytes_at(files_[i].path);
      differs[i] = there && is_same(files_[i], *there) ? 0 : 1;
      if (differs[i] == 0)
        plan.hashes[i] = hash_of(*there);
      else if (!files_[i].late)
        plan.hashes[i] = hash_of(files_[i].bytes);
    });
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (differs[i] == 0) continue;
      require_room_for(files_[i].path);
      plan.differing.push_back({i, step_of(files_[i])});
    }
  }

  Step step_of(const OutputFile& file) const {
    if (file.naming == Naming::by_hash) return Step::hashed;
    if (type_of(root_ / file.path.value) != fs::file_type::regular) return Step::arriving;
    return file.path.value.ends_with(".html") ? Step::pages : Step::read_by_programs;
  }

  // Files that left the site go, but for those named by their hash: pages that are still open ask for them.
  // They stay until more of them leave.
  void part_what_is_gone(Plan& plan) {
    const bool more_leave = std::ranges::any_of(
        gone_, [&](const OutputPath& path) { return before_.role(path) == FileRole::hashed; });
    const FileRole stays = more_leave ? FileRole::hashed : FileRole::kept;
    for (const OutputPath& path : gone_) {
      if (is_in_the_way(path)) {
        require_unchanged(path);
        plan.in_the_way.push_back(path);
      } else if (before_.role(path) != stays) {
        require_unchanged(path);
        plan.stale.push_back(path);
      } else if (type_of(root_ / path.value) == fs::file_type::regular) {
        plan.kept.push_back(path);
      }
    }
  }

  bool is_in_the_way(const OutputPath& path) const {
    return directories_.contains(path.value) ||
           std::ranges::any_of(directories_of(path.value),
                               [&](const std::string& directory) { return wanted_.contains({directory}); });
  }

  // Links are not ours: through one we would write or remove files elsewhere.
  void require_room_for_directory(const std::string& directory) {
    const fs::file_type type = type_of(root_ / directory);
    if (type == fs::file_type::directory || type == fs::file_type::not_found || gone_.contains({directory}))
      return;
    problems_.push_back(
        fmt::format("`{}`, which `commonplace build` did not write, is where the site needs a directory",
                    (root_ / directory).string()));
  }

  std::optional<std::string> bytes_at(const OutputPath& path) const {
    const fs::path place = root_ / path.value;
    if (type_of(place) != fs::file_type::regular) return std::nullopt;
    return read_file(place);
  }

  // Late bytes cannot be compared: they are the same if we wrote them and they contain the key.
  bool is_same(const OutputFile& file, const std::string& there) const {
    if (!file.late) return there == file.bytes;
    return there.find(file.late->key) != std::string::npos && before_.wrote(file.path, there);
  }

  void require_room_for(const OutputPath& path) {
    const fs::path place = root_ / path.value;
    const fs::file_type type = type_of(place);
    if (type == fs::file_type::not_found) return;
    if (type == fs::file_type::directory ? will_be_empty(place) : before_.has(path)) return;
    if (type == fs::file_type::regular && is_left_by_power_cut(place)) return;
    problems_.push_back(
        fmt::format("`{}` is in the way of a file of the site and was not written by `commonplace build`; "
                    "move it elsewhere",
                    place.string()));
  }

  // A directory that a file is to replace disappears with the last of our files in it; an empty one would
  // stay.
  bool will_be_empty(const fs::path& directory) const {
    const fs::directory_iterator entries(directory);
    return entries != fs::directory_iterator() && std::ranges::all_of(entries, [&](const auto& entry) {
             return entry.is_directory() && !entry.is_symlink()
                        ? will_be_empty(entry.path())
                        : gone_.contains({entry.path().lexically_relative(root_).generic_string()});
           });
  }

  // Many file systems leave a file empty when the power is cut, and the list of files with it.
  bool is_left_by_power_cut(const fs::path& place) const {
    return before_.is_damaged() && fs::is_empty(place);
  }

  void require_unchanged(const OutputPath& path) {
    const fs::path place = root_ / path.value;
    const fs::file_type type = type_of(place);
    if (type == fs::file_type::not_found) return;
    if (type == fs::file_type::regular && before_.wrote(path, read_file(place))) return;
    problems_.push_back(
        fmt::format("`{}` is no longer part of the site, but somebody has changed it since it was written; "
                    "move it elsewhere",
                    place.string()));
  }

  // The directories in which entries come or go.
  void require_writable(const Plan& plan) {
    std::set<fs::path> changing;
    const auto changes_at = [&](const OutputPath& path) {
      fs::path directory = (root_ / path.value).parent_path();
      while (directory != root_ && type_of(directory) != fs::file_type::directory)
        directory = directory.parent_path();
      changing.insert(std::move(directory));
    };
    for (const PlannedFile& one : plan.differing) changes_at(files_[one.file].path);
    for (const OutputPath& path : plan.in_the_way) changes_at(path);
    for (const OutputPath& path : plan.stale) changes_at(path);
    if (!changing.empty() && type_of(root_) == fs::file_type::directory) changing.insert(root_);
    for (const fs::path& directory : changing) {
      if (type_of(directory) != fs::file_type::directory) continue;
      if (::faccessat(AT_FDCWD, directory.c_str(), W_OK | X_OK, AT_EACCESS) == 0) continue;
      const Error why = file_error("change", directory, {errno, std::generic_category()});
      problems_.emplace_back(why.what());
      help_ = why.help();
    }
  }

  // All at once, so that they can be fixed at once.
  void throw_problems() const {
    if (problems_.empty()) return;
    constexpr std::size_t most_named = 10;
    std::string text = problems_.front();
    for (std::size_t i = 1; i < std::min(problems_.size(), most_named); ++i) text += "\n" + problems_[i];
    if (problems_.size() > most_named) text += fmt::format("\nand {} more", problems_.size() - most_named);
    if (!before_.is_damaged()) throw Error(text, help_);
    throw Error(text, fmt::format("`{}`, the list of the site's files, was damaged, so it is not clear whose "
                                  "these are; if nothing in `{}` is yours, remove it and build again",
                                  (root_ / Manifest::file_name).string(), root_.string()));
  }

  const std::vector<OutputFile>& files_;
  const Manifest& before_;
  const fs::path& root_;
  std::set<OutputPath> wanted_;
  std::set<std::string> directories_;  // of wanted files
  std::set<OutputPath> gone_;          // listed, and no longer wanted
  std::vector<std::string> problems_;
  std::string help_;
};

}  // namespace

Plan plan_changes(const std::vector<OutputFile>& files, const Manifest& before, const fs::path& directory) {
  require_distinct(files);
  return Comparison(files, before, directory).plan();
}

}  // namespace commonplace
