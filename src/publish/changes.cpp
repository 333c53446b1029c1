#include "publish/changes.h"

#include <cerrno>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

#include "base/file_error.h"

namespace commonplace {
namespace {

namespace fs = std::filesystem;

void require(const std::error_code& problem, std::string_view deed, const fs::path& path) {
  if (problem) throw file_error(deed, path, problem);
}

}  // namespace

void make_directory(const fs::path& path) {
  std::error_code problem;
  fs::create_directories(path, problem);
  require(problem, "make the directory", path);
}

void move_to(const fs::path& from, const fs::path& to) {
  std::error_code problem;
  fs::rename(from, to, problem);
  require(problem, "replace", to);
}

void move_all_into(const fs::path& from, const fs::path& to) {
  // List entries before moving anything: a directory that changes while it is read may skip one.
  const std::vector<fs::directory_entry> entries{fs::directory_iterator(from), fs::directory_iterator()};
  for (const fs::directory_entry& entry : entries) {
    const fs::path target = to / entry.path().filename();
    if (entry.is_directory() && fs::is_directory(target)) {
      move_all_into(entry.path(), target);
    } else {
      move_to(entry.path(), target);
    }
  }
}

void remove_below(const fs::path& root, const fs::path& file) {
  std::error_code problem;
  fs::remove(file, problem);
  require(problem, "remove", file);
  for (fs::path above = file.parent_path(); above != root; above = above.parent_path()) {
    if (!fs::remove(above, problem)) return;  // not empty
  }
}

void sync_disk(const fs::path& directory) {
  const int descriptor = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const int reason = descriptor >= 0 && ::syncfs(descriptor) == 0 ? 0 : errno;
  if (descriptor >= 0) ::close(descriptor);
  // Other reasons say that this file system has nothing to sync.
  if (reason == EIO || reason == ENOSPC || reason == EDQUOT)
    require({reason, std::generic_category()}, "write to the disk of", directory);
}

}  // namespace commonplace
