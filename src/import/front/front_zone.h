#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "import/front/front_line.h"
#include "import/outline/node.h"

namespace commonplace {

// What a line above the text is used for.
enum class LineUse {
  none,    // not decided
  fields,  // label, dates, place, byline
  title,
  letterhead,  // above the title: an organization
  kept,        // in the body
};

// A line of the zone before the text.
struct ZoneLine {
  std::size_t node = 0;
  FrontLine read;
  LineUse use = LineUse::none;
  std::string_view reason;  // of its fate
  bool begins_node = true;  // a node may have several lines
  bool follows = false;     // the line before, with nothing between: no picture, rule, page end or paragraph
  int page = 0;
  bool is_cover = false;  // its page has no prose
};

// A paragraph about the document itself, or one that may be.
struct ZoneNote {
  std::size_t node = 0;
  std::size_t lines_before = 0;
  bool is_sure = false;
};

struct FrontZone {
  std::vector<ZoneLine> lines;
  std::vector<ZoneNote> notes;
  std::size_t end = 0;  // the node that the text begins with
};

// The short lines before the first paragraph of prose, or before the first list or table that is no
// letterhead. Boilerplate among them does not end it.
FrontZone find_front_zone(const std::vector<Node>& nodes);

}  // namespace commonplace
