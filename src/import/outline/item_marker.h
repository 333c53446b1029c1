#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "import/manuscript.h"

namespace commonplace {

// What stands before the words of a list item: bullets of any kind and a number, with their blanks.
struct ItemMarker {
  std::size_t length = 0;  // 0: none
  bool ordered = false;
  int number = 0;
};
ItemMarker item_marker(std::string_view line);

// Makes items of texts that begin with a bullet, or with a number that counts a list; and texts of items
// whose number counts none.
void mark_items(std::vector<Piece>& pieces);

}  // namespace commonplace
