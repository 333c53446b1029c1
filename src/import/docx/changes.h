#pragma once

#include <optional>
#include <string>

#include <pugixml.hpp>

namespace commonplace {

// Changes in a story that were tracked and nobody accepted or rejected.
struct OpenChanges {
  int insertions = 0, deletions = 0, moves = 0;

  void count(pugi::xml_node story);
  // What to tell about them; nothing when there are none.
  std::optional<std::string> review() const;
};

}  // namespace commonplace
