#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace commonplace {

// A file to begin with: `text` is front matter in which the required keys wait for their values and
// the optional ones stand as comments. `{number}` in it is the number at the end of the id, if any.
struct Skeleton {
  std::string_view kind;    // as after `commonplace new`
  std::string_view folder;  // below content/
  std::string_view text;
};
const std::vector<Skeleton>& skeletons();

}  // namespace commonplace
