#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

#include "base/output_file.h"
#include "publish/manifest.h"

namespace commonplace {

// What must happen to a directory so that it holds `files`.
struct Plan {
  std::vector<std::size_t> differing;  // indexes of the files to write
  std::vector<std::uint64_t>
      hashes;                     // of every file's bytes; those of late bytes that differ are not known yet
  std::vector<OutputPath> stale;  // files of ours that go
};

// Compares the files with what stands in `directory` (which need not be there) and was written there
// before. Throws Error, naming the path, when anything of somebody else's is in the way, or when two
// files cannot both be: nothing has been changed then.
Plan plan_changes(const std::vector<OutputFile>& files, const Manifest& before,
                  const std::filesystem::path& directory);

}  // namespace commonplace
