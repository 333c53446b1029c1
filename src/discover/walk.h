#pragma once

#include <filesystem>
#include <vector>

#include "base/diagnostic.h"

namespace commonplace {

// Whether a content file of this name is a text to be parsed: *.md and *.yaml.
bool is_text(const std::filesystem::path& path);

// The paths of all files below `root` that can be read, sorted by their bytes. Passes over hidden
// files and backups; never leaves `root` by a link and follows no link to a directory, so that it
// always ends. What cannot be a file of a site is reported. With `texts`, a name for which is_text()
// holds must be a file of moderate size. Opens no file.
std::vector<SourcePath> walk(const std::filesystem::path& root, bool texts, Diagnostics& diagnostics);

}  // namespace commonplace
