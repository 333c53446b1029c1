#pragma once

#include <filesystem>
#include <vector>

#include "base/output_file.h"

namespace commonplace {

struct PublishReport {
  std::size_t written = 0;
  std::size_t unchanged = 0;
  std::size_t removed = 0;
  std::size_t made = 0;  // files whose late bytes were made
  std::size_t kept = 0;  // files whose late bytes were not made again
};

// Throws Error if `directory` is not empty and was not written by publish(), if it is the root of the
// file system, or if it contains or is inside one of `sources`: nothing we did not write is ever
// overwritten or removed. Checked before a build starts, and again by publish().
void require_own_directory(const std::filesystem::path& directory,
                           const std::vector<std::filesystem::path>& sources = {});

// Makes `directory` contain exactly `files`, besides what others put there. All new bytes are staged
// first, so that a full disk leaves the old site intact; then stale files of the last build are removed
// and the new ones renamed into place. Files whose bytes are the same are not touched. The list of
// written files is kept in `.commonplace`: a listed file that somebody changed is overwritten but not
// removed (that throws Error), and a file not on the list is not removed either. Two files with the same
// path (ignoring case) throw Error. If two runs overlap, the second throws Error; the next run repairs
// what a killed run left. Late bytes are made only if the existing file does not contain their key, on
// up to `jobs` threads, and are not kept.
PublishReport publish(const std::vector<OutputFile>& files, const std::filesystem::path& directory,
                      int jobs = 0);

}  // namespace commonplace
