#pragma once

#include <string>

#include "base/name.h"

namespace commonplace {

// A file that was read: its path relative to its root directory, and its unmodified bytes.
struct SourceFile {
  SourcePath path;
  std::string bytes;
};

}  // namespace commonplace
