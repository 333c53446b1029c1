#include "discover/walk.h"

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include "base/file_error.h"
#include "base/utf8.h"

namespace commonplace {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t megabyte = 1'000'000;
constexpr std::uintmax_t text_limit = 20 * megabyte;
constexpr std::string_view published_addresses = "addresses.txt";
constexpr std::uintmax_t file_limit = 50 * megabyte;

bool is_control(char byte) {
  return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7f;
}

// A printable form of names that are not UTF-8 or contain line breaks.
std::string printable(std::string_view name) {
  const bool broken = first_bad_byte(name) != std::string_view::npos;
  std::string shown;
  for (const char byte : name) {
    const auto code = static_cast<unsigned char>(byte);
    if (is_control(byte) || (broken && code >= 0x80)) {
      shown += fmt::format("\\x{:02x}", code);
    } else {
      shown += byte;
    }
  }
  return shown;
}

bool is_passed_over(std::string_view name) {
  return name.front() == '.' || name.back() == '~';
}

class Walk {
 public:
  Walk(const fs::path& root, bool texts, Diagnostics& diagnostics)
      : root_(fs::canonical(root)), texts_(texts), diagnostics_(diagnostics) {}

  void directory(const fs::path& place, const std::string& prefix) {
    std::error_code problem;
    fs::directory_iterator entries(place, problem);
    if (problem && prefix.empty()) throw file_error("read", place, problem);
    if (problem) return unreadable(prefix, problem);
    for (const fs::directory_entry& entry : entries) {
      const std::string name = entry.path().filename().string();
      if (!is_passed_over(name)) visit(entry, prefix + name);
    }
  }

  std::vector<SourcePath> found;

 private:
  void visit(const fs::directory_entry& entry, const std::string& path) {
    if (const std::string shown = printable(path); shown != path) {
      return report(shown, "file name is not printable UTF-8", "rename it");
    }
    std::error_code problem;
    if (entry.is_symlink(problem) && !stays_inside(entry, path)) return;
    if (entry.is_directory(problem)) {
      if (texts_ && is_text(path)) {
        return report(
            path, "directory with the name of a text",
            fmt::format("give it a name that does not end in `{}`", fs::path(path).extension().string()));
      }
      return directory(entry.path(), path + "/");
    }
    if (!entry.is_regular_file(problem)) {
      return report(path, "neither a file nor a directory", "move it out of here");
    }
    if (::faccessat(AT_FDCWD, entry.path().c_str(), R_OK, AT_EACCESS) != 0)
      return unreadable(path, {errno, std::generic_category()});
    if (has_moderate_size(entry, path)) found.push_back({path});
  }

  bool stays_inside(const fs::directory_entry& link, const std::string& path) {
    std::error_code problem;
    const std::string target = printable(fs::read_symlink(link.path(), problem).string());
    const fs::path real = fs::canonical(link.path(), problem);
    if (problem) {
      report(path, fmt::format("link to `{}`, which cannot be found", target),
             "replace it with the file itself");
      return false;
    }
    const auto parted = std::mismatch(root_.begin(), root_.end(), real.begin(), real.end());
    if (parted.first != root_.end()) {
      report(path, fmt::format("link to `{}`, which is outside the folder", target),
             "replace it with a copy of the file");
      return false;
    }
    if (fs::is_directory(real, problem)) {
      report(path, fmt::format("link to the directory `{}`", target), "only links to files are allowed");
      return false;
    }
    return true;
  }

  bool has_moderate_size(const fs::directory_entry& file, const std::string& path) {
    if (path == published_addresses) return true;  // it grows as long as the site lives
    const bool text = texts_ && is_text(path);
    const std::uintmax_t limit = text ? text_limit : file_limit;
    std::error_code problem;
    const std::uintmax_t size = file.file_size(problem);
    if (problem || size <= limit) return true;
    report(path, fmt::format("the file is larger than {} MB", limit / megabyte),
           text ? "split it into several texts" : "keep it elsewhere and link to it");
    return false;
  }

  void unreadable(const std::string& path, const std::error_code& problem) {
    report(path, fmt::format("cannot be read: {}", reason_of(problem)),
           problem == std::errc::permission_denied ? "its owner can allow it with `chmod a+rX`" : "");
  }

  void report(const std::string& path, std::string text, std::string help) {
    diagnostics_.push_back(error_at({{path}, 0, 0}, std::move(text), std::move(help)));
  }

  fs::path root_;
  bool texts_;
  Diagnostics& diagnostics_;
};

}  // namespace

bool is_text(const fs::path& path) {
  return path.extension() == ".md" || path.extension() == ".yaml" || path == published_addresses;
}

std::vector<SourcePath> walk(const fs::path& root, bool texts, Diagnostics& diagnostics) {
  Walk walk(root, texts, diagnostics);
  walk.directory(root, "");
  std::sort(walk.found.begin(), walk.found.end());
  return std::move(walk.found);
}

}  // namespace commonplace
