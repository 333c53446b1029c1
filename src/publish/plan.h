#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

#include "base/output_file.h"
#include "publish/manifest.h"

namespace commonplace {

// The changes needed for a directory to contain `files`.
struct Plan {
  std::vector<std::size_t> differing;  // indexes of the files to write
  std::vector<std::uint64_t> hashes;   // of every file's bytes; not yet known for late bytes that differ
  std::vector<OutputPath> stale;       // files of ours to remove
};

// Compares the files with what is in `directory` (which may not exist) and was written there before.
// Throws Error with the path if a file we did not write is in the way, or if two files conflict;
// nothing has been changed at that point.
Plan plan_changes(const std::vector<OutputFile>& files, const Manifest& before,
                  const std::filesystem::path& directory);

}  // namespace commonplace
