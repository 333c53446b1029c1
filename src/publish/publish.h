#pragma once

#include <filesystem>
#include <vector>

#include "base/output_file.h"

namespace commonplace {

struct PublishReport {
  std::size_t written = 0;
  std::size_t unchanged = 0;
  std::size_t removed = 0;
};

// Throws Error when `directory` holds anything and was not written by publish() before: nothing we
// did not write is ever overwritten or removed. Asked before a build begins, and again by publish().
void require_own_directory(const std::filesystem::path& directory);

// Makes `directory` hold exactly `files` beside what others put there. All new bytes are staged next
// to the directory first, so that a full disk leaves the old site whole; then they are renamed into
// place, and files of the last build that are no longer wanted are removed. Files whose bytes are
// the same are left untouched. Two files of the same path (letter case aside) throw Error.
PublishReport publish(std::vector<OutputFile> files, const std::filesystem::path& directory);

}  // namespace commonplace
