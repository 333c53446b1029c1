#pragma once

#include <string>

#include "base/name.h"

namespace commonplace {

// A file that was read: its path below the directory it belongs to, and its bytes as they are.
struct SourceFile {
  SourcePath path;
  std::string bytes;
};

}  // namespace commonplace
