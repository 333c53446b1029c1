#pragma once

#include <map>
#include <string>
#include <vector>

#include "import/manuscript.h"

namespace commonplace {

// What Word knows of a paragraph's place in a list and Piece does not hold.
struct ListPlace {
  std::string list;       // of an item, else empty
  int indent = 0;         // of its words, in twips
  std::string printed;    // its number as Word prints it: "2.", "(a)"
  bool in_words = false;  // the number was put before the words, which do not have it in the file
};
using ListPlaces = std::map<int, ListPlace>;  // by SourceSpot::line

// Puts a number before the words, with the looks the words begin with.
void put_before(Piece& piece, const std::string& printed);

// Settles what a paragraph alone does not tell about lists:
//   - a paragraph without a number between two items of a list, as far in as their words, goes on with the
//     item before it (Word: Enter, then Backspace)
//   - a numbered bold line with no item next to it is a heading made by hand, "2. Findings": text
void settle_lists(std::vector<Piece>& pieces, ListPlaces& places);

}  // namespace commonplace
