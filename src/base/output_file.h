#pragma once

#include <string>
#include <vector>

#include "base/name.h"
#include "base/source_file.h"

namespace commonplace {

// A file of the finished site.
struct OutputFile {
  OutputPath path;
  std::string bytes;
};

void append(std::vector<OutputFile>& files, std::vector<OutputFile> more);

// Files that are published as they are, below `folder` ("" or "assets/").
std::vector<OutputFile> copies(std::vector<SourceFile> sources, const std::string& folder);

}  // namespace commonplace
