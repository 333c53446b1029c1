#pragma once

#include <cstdint>

#include "base/picture_size.h"

namespace commonplace {

// What pages say of a content file that is published as it is: a PDF, a picture.
struct FileFacts {
  std::uint64_t bytes = 0;
  PictureSize picture = {};  // known for pictures only
  friend bool operator==(const FileFacts&, const FileFacts&) = default;
};

}  // namespace commonplace
