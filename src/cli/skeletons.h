#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace commonplace {

// A file to start with: `text` is front matter in which required keys have no value yet and optional ones
// are comments. `{number}` is replaced with the number at the end of the id, if any.
struct Skeleton {
  std::string_view kind;    // as after `commonplace new`
  std::string_view folder;  // below content/
  std::string_view text;
};
const std::vector<Skeleton>& skeletons();

}  // namespace commonplace
