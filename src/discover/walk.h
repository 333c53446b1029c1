#pragma once

#include <filesystem>
#include <vector>

#include "base/diagnostic.h"

namespace commonplace {

// Whether a content file of this name is a text to be parsed: *.md, *.yaml, and the list of published
// addresses.
bool is_text(const std::filesystem::path& path);

// The paths of all readable files below `root`, sorted by bytes. Skips hidden files and backups; never
// leaves `root` through a link and follows no link to a directory, so it always terminates. Anything that
// cannot be a file of the site is reported. With `texts`, a name for which is_text() is true must be a
// file of moderate size. Opens no file.
std::vector<SourcePath> walk(const std::filesystem::path& root, bool texts, Diagnostics& diagnostics);

}  // namespace commonplace
