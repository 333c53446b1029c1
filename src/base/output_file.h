#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/name.h"
#include "base/source_file.h"

namespace commonplace {

// Bytes that are slow to make. They contain their key, and the same key means the same bytes, so a file
// with that key is not made again.
struct LateBytes {
  std::string key;
  std::function<std::string()> make;
};

// Whether other bytes would have another path. Browsers may keep a file that is named by its hash forever, so
// pages that are still open go on asking for it after it has left the site.
enum class Naming { by_place, by_hash };

// A file of the finished site.
struct OutputFile {
  OutputPath path;
  std::string bytes;
  std::optional<LateBytes> late = {};  // instead of `bytes`
  Naming naming = Naming::by_place;
  Place from = {};  // the content that asks for this file, when one does
};

void append(std::vector<OutputFile>& files, std::vector<OutputFile> more);

// Files of the design that are published unchanged, below `folder`.
std::vector<OutputFile> copies(std::vector<SourceFile> sources, const std::string& folder,
                               Naming naming = Naming::by_place);

// Content files that are published unchanged.
std::vector<OutputFile> copies(std::vector<SourceFile> sources);

}  // namespace commonplace
