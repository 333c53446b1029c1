#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/name.h"
#include "base/source_file.h"

namespace commonplace {

// Bytes that take long to make. They hold their key, and the same key means the same bytes, so a file
// that has it need not be made again.
struct LateBytes {
  std::string key;
  std::function<std::string()> make;
};

// A file of the finished site.
struct OutputFile {
  OutputPath path;
  std::string bytes;
  std::optional<LateBytes> late = {};  // instead of `bytes`
};

void append(std::vector<OutputFile>& files, std::vector<OutputFile> more);

// Files that are published as they are, below `folder` ("" or "assets/").
std::vector<OutputFile> copies(std::vector<SourceFile> sources, const std::string& folder);

}  // namespace commonplace
