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
  std::size_t kept = 0;  // and those whose were not
};

// Throws Error when `directory` holds anything and was not written by publish() before, when it is
// the root of the file system, or when it holds one of `sources` or lies in one: nothing we did not
// write is ever overwritten or removed. Asked before a build begins, and again by publish().
void require_own_directory(const std::filesystem::path& directory,
                           const std::vector<std::filesystem::path>& sources = {});

// Makes `directory` hold exactly `files` beside what others put there. All new bytes are staged
// first, so that a full disk leaves the old site whole; then files of the last build that are no
// longer wanted are removed and the new ones renamed into place. Files whose bytes are the same are
// left untouched. A list of what was written stays behind in `.commonplace`: a file on it that
// somebody changed is overwritten, but not removed (that throws Error), and neither is a file that
// is not on it. Two files of the same path (letter case aside) throw Error. Of two runs at once the
// second throws Error; a run that was killed is made good by the next. Late bytes are made only when
// what was written before does not hold their key, on up to `jobs` threads, and are not kept.
PublishReport publish(const std::vector<OutputFile>& files, const std::filesystem::path& directory,
                      int jobs = 0);

}  // namespace commonplace
