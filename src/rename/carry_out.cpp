#include <algorithm>
#include <system_error>

#include <fmt/format.h>

#include "base/error.h"
#include "base/file_error.h"
#include "base/files.h"
#include "rename/rename.h"

namespace commonplace {
namespace {

namespace fs = std::filesystem;

// The new bytes of a file, beside its place, where nothing reads them.
class StagedFile {
 public:
  StagedFile(const fs::path& place, const std::string& bytes) : place_(place), staged_(place) {
    staged_.replace_filename(fmt::format(".{}.renaming", place.filename().string()));
    write_file(staged_, bytes);
  }
  StagedFile(StagedFile&& other) noexcept
      : place_(std::move(other.place_)), staged_(std::move(other.staged_)) {
    other.staged_.clear();
  }
  StagedFile& operator=(StagedFile&&) = delete;
  ~StagedFile() {
    std::error_code problem;
    if (!staged_.empty()) fs::remove(staged_, problem);
  }

  const fs::path& place() const { return place_; }

  void keep_permissions_of(const fs::path& file) {
    std::error_code problem;
    fs::permissions(staged_, fs::status(file).permissions(), problem);
  }

  void move_into_place() {
    std::error_code problem;
    fs::rename(staged_, place_, problem);
    if (problem) throw file_error("replace", place_, problem);
    staged_.clear();
  }

 private:
  fs::path place_;
  fs::path staged_;
};

// A link is written through, not replaced.
fs::path real_place(const fs::path& content, const SourcePath& path) {
  std::error_code problem;
  const fs::path real = fs::canonical(content / path.value, problem);
  return problem ? content / path.value : real;
}

}  // namespace

void carry_out(const Renaming& renaming, const std::vector<SourceFile>& texts, const fs::path& content) {
  const auto bytes_before = [&](const SourcePath& path) -> const std::string& {
    return std::ranges::find(texts, path, &SourceFile::path)->bytes;
  };
  std::vector<StagedFile> staged;
  for (const FileChange& change : renaming.changes) {
    const fs::path old = content / change.before.value;
    if (read_file(old) != bytes_before(change.before))
      throw Error(fmt::format("`{}` changed in the meantime; nothing was renamed", old.string()),
                  "try again");
    const fs::path place =
        change.before == change.after ? real_place(content, change.before) : content / change.after.value;
    if (change.before != change.after && fs::exists(fs::symlink_status(place)))
      throw Error(fmt::format("`{}` already exists; nothing was renamed", place.string()),
                  "choose another name, or move that file elsewhere");
    staged.emplace_back(place, change.bytes).keep_permissions_of(old);
  }
  std::size_t done = 0;
  try {
    for (; done < staged.size(); ++done) staged[done].move_into_place();
    for (const FileChange& change : renaming.changes) {
      std::error_code problem;
      if (change.before != change.after) fs::remove(content / change.before.value, problem);
      if (problem) throw file_error("remove", content / change.before.value, problem);
    }
  } catch (...) {
    for (std::size_t i = 0; i < done; ++i) {
      const FileChange& change = renaming.changes[i];
      std::error_code problem;
      if (change.before != change.after)
        fs::remove(staged[i].place(), problem);
      else
        write_file(staged[i].place(), bytes_before(change.before));
    }
    throw;
  }
}

}  // namespace commonplace
