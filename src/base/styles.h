#pragma once

#include <string>
#include <vector>

namespace commonplace {

// The assets that every page's head links to; paths below assets/.
struct Styles {
  std::vector<std::string> sheets;  // style sheets, in their order
  std::vector<std::string> faces;   // web fonts to fetch at once
  friend bool operator==(const Styles&, const Styles&) = default;
};

}  // namespace commonplace
