#include "base/files.h"

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <optional>
#include <string>
#include <thread>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file_error.h"

namespace commonplace {
namespace {

[[noreturn]] void fail(std::string_view what, const std::filesystem::path& path, int reason) {
  throw file_error(what, path, {reason, std::generic_category()});
}

// A POSIX descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }
  // Closing reports what the disk could not take.
  bool close() {
    const int closed = ::close(number_);
    number_ = -1;
    return closed == 0;
  }

 private:
  int number_;
};

bool is_same_moment(const timespec& one, const timespec& other) {
  return one.tv_sec == other.tv_sec && one.tv_nsec == other.tv_nsec;
}

// Nothing if the file changed meanwhile, so that it may be half old and half new.
std::optional<std::string> read_once(const std::filesystem::path& path) {
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0) fail("read", path, errno);
  struct stat before {
  }, after{};
  if (::fstat(file.number(), &before) != 0) fail("read", path, errno);
  if (!S_ISREG(before.st_mode)) fail("read", path, S_ISDIR(before.st_mode) ? EISDIR : EINVAL);

  std::string bytes(static_cast<std::size_t>(before.st_size), '\0');
  std::size_t have = 0;
  while (have < bytes.size()) {
    const ssize_t got = ::read(file.number(), bytes.data() + have, bytes.size() - have);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail("read", path, errno);
    if (got == 0) return std::nullopt;
    have += static_cast<std::size_t>(got);
  }
  if (::fstat(file.number(), &after) != 0) fail("read", path, errno);
  if (after.st_size != before.st_size || !is_same_moment(after.st_mtim, before.st_mtim)) return std::nullopt;
  return bytes;
}

}  // namespace

std::string read_file(const std::filesystem::path& path) {
  // Editors write large files piece by piece; this is longer than they take.
  constexpr int tries = 10;
  constexpr std::chrono::milliseconds pause(20);
  for (int done = 0; done < tries; ++done) {
    if (done > 0) std::this_thread::sleep_for(pause);
    if (std::optional<std::string> bytes = read_once(path)) return *std::move(bytes);
  }
  throw Error(fmt::format("`{}` keeps changing while it is read", path.string()),
              "run the command again when nothing writes to it");
}

void write_file(const std::filesystem::path& path, std::string_view bytes) {
  constexpr mode_t readable_by_all = 0666;
  const auto open = [&] {
    return ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, readable_by_all);
  };
  int number = open();
  if (number < 0 && errno == ENOENT && path.has_parent_path()) {
    std::error_code problem;
    std::filesystem::create_directories(path.parent_path(), problem);
    if (problem) fail("create the directory of", path, problem.value());
    number = open();
  }
  Descriptor file(number);
  if (number < 0) fail("write", path, errno);

  const auto give_up = [&](int reason) {
    ::unlink(path.c_str());
    fail("write", path, reason);
  };
  while (!bytes.empty()) {
    const ssize_t put = ::write(file.number(), bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) give_up(errno);
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  if (!file.close()) give_up(errno);
}

void replace_file(const std::filesystem::path& path, std::string_view bytes) {
  // Its own for each process: two may replace the same file at once.
  const std::filesystem::path fresh =
      path.parent_path() / ("." + path.filename().string() + "." + std::to_string(::getpid()));
  write_file(fresh, bytes);
  if (::rename(fresh.c_str(), path.c_str()) == 0) return;
  const int reason = errno;
  ::unlink(fresh.c_str());
  fail("replace", path, reason);
}

}  // namespace commonplace
