#pragma once

#include <string>

#include "base/name.h"

namespace commonplace {

// A file of the finished site.
struct OutputFile {
  OutputPath path;
  std::string bytes;
};

}  // namespace commonplace
