#pragma once

#include <filesystem>

namespace commonplace {

// The lock on a directory that keeps two builds from writing one site; gone with the process that
// holds it. Throws Error when another holds it.
class DirectoryLock {
 public:
  explicit DirectoryLock(const std::filesystem::path& directory);
  ~DirectoryLock();
  DirectoryLock(const DirectoryLock&) = delete;
  DirectoryLock& operator=(const DirectoryLock&) = delete;

 private:
  int descriptor_;
};

// A directory for what is about to be renamed into place; removed at the end with what is left in it.
class Staging {
 public:
  static constexpr const char* directory_name = ".commonplace-staging";

  // Makes the directory. One that a killed build left there is emptied first.
  explicit Staging(std::filesystem::path path);
  ~Staging();
  Staging(const Staging&) = delete;
  Staging& operator=(const Staging&) = delete;

  const std::filesystem::path& path() const { return path_; }

  // Where the files for `output` are staged: within it when it is there (it may be a disk of its
  // own), else beside it.
  static std::filesystem::path place_within(const std::filesystem::path& output);
  static std::filesystem::path place_beside(const std::filesystem::path& output);
  // Removes what a killed build left in either place.
  static void clear(const std::filesystem::path& output);

 private:
  std::filesystem::path path_;
  DirectoryLock lock_;
};

}  // namespace commonplace
