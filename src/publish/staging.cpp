#include "publish/staging.h"

#include <cerrno>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/error.h"
#include "publish/changes.h"

namespace commonplace {

namespace fs = std::filesystem;

namespace {

fs::path made(fs::path directory) {
  std::error_code problem;
  if (fs::is_symlink(directory, problem)) {
    throw Error(
        fmt::format("`{}` is a link, where new files are to be staged; remove it", directory.string()));
  }
  make_directory(directory);
  return directory;
}

}  // namespace

DirectoryLock::DirectoryLock(const fs::path& directory)
    : descriptor_(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
  // A file system without locks (some network disks) is not a reason to refuse: users then have to
  // avoid running two builds at once.
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) return;
  ::close(descriptor_);
  throw Error(fmt::format("another build is writing to `{}`; wait until it is done", directory.string()));
}

DirectoryLock::~DirectoryLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

Staging::Staging(fs::path path) : path_(made(std::move(path))), lock_(path_) {
  for (const fs::directory_entry& left : fs::directory_iterator(path_)) fs::remove_all(left.path());
}

Staging::~Staging() {
  std::error_code ignored;  // leftovers are recognized by name and removed next time
  fs::remove_all(path_, ignored);
}

fs::path Staging::place_within(const fs::path& output) {
  return output / directory_name;
}

fs::path Staging::place_beside(const fs::path& output) {
  return output.parent_path() / fmt::format(".{}{}", output.filename().string(), directory_name);
}

void Staging::clear(const fs::path& output) {
  for (const fs::path& place : {place_within(output), place_beside(output)}) {
    std::error_code problem;
    if (fs::is_directory(fs::symlink_status(place, problem))) Staging left_behind(place);
  }
}

}  // namespace commonplace
