#pragma once

#include <filesystem>

namespace commonplace {

// A lock on a directory that keeps two builds from writing the same site; released when its process
// ends. Throws Error if another process holds it.
class DirectoryLock {
 public:
  explicit DirectoryLock(const std::filesystem::path& directory);
  ~DirectoryLock();
  DirectoryLock(const DirectoryLock&) = delete;
  DirectoryLock& operator=(const DirectoryLock&) = delete;

 private:
  int descriptor_;
};

// A directory for files about to be renamed into place; removed at the end with anything left in it.
class Staging {
 public:
  static constexpr const char* directory_name = ".commonplace-staging";

  // Creates the directory. If a killed build left one, it is emptied first.
  explicit Staging(std::filesystem::path path);
  ~Staging();
  Staging(const Staging&) = delete;
  Staging& operator=(const Staging&) = delete;

  const std::filesystem::path& path() const { return path_; }

  // Where the files for `output` are staged: inside it if it exists (it may be on another disk),
  // otherwise beside it.
  static std::filesystem::path place_within(const std::filesystem::path& output);
  static std::filesystem::path place_beside(const std::filesystem::path& output);
  // Removes what a killed build left in either place.
  static void clear(const std::filesystem::path& output);

 private:
  std::filesystem::path path_;
  DirectoryLock lock_;
};

}  // namespace commonplace
