#pragma once

#include <cstdint>

namespace commonplace {

// What pages say of a content file that is published as it is: a PDF, a picture.
struct FileFacts {
  std::uint64_t bytes = 0;
  friend bool operator==(const FileFacts&, const FileFacts&) = default;
};

}  // namespace commonplace
