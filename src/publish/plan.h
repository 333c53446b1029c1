#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

#include "base/output_file.h"
#include "publish/manifest.h"

namespace commonplace {

// When a file moves into place. What others point to comes before what points to it, so a site that is half
// changed has no page whose links, scripts or search files are missing: first files named by their hash, then
// other new files, then changed pages, then what programs read (search/slices.json, feeds, sitemap, data).
enum class Step { hashed, arriving, pages, read_by_programs };
inline constexpr std::array steps = {Step::hashed, Step::arriving, Step::pages, Step::read_by_programs};

struct PlannedFile {
  std::size_t file = 0;  // index of a file to write
  Step step = Step::arriving;
};

// The changes needed for a directory to contain `files`.
struct Plan {
  std::vector<PlannedFile> differing;
  std::vector<std::uint64_t> hashes;   // of every file's bytes; not yet known for late bytes that differ
  std::vector<OutputPath> in_the_way;  // our files to remove first, because a directory or file replaces them
  std::vector<OutputPath> stale;       // our files to remove last
  std::vector<OutputPath> kept;        // our files that left the site and stay for one build
};

// Compares the files with what is in `directory` (which may not exist) and was written there before.
// Throws Error with the paths if files we did not write are in the way, if a directory cannot be changed, or
// if two files conflict; nothing has been changed at that point.
Plan plan_changes(const std::vector<OutputFile>& files, const Manifest& before,
                  const std::filesystem::path& directory);

}  // namespace commonplace
