#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"

namespace commonplace {

// What goes before and after a word that was searched for.
struct HitMarks {
  std::string_view begin;
  std::string_view end;
};

// The part of `text` with most of its `hits` (sorted, apart), whole words, at most `limit` bytes or
// little more, every hit in it marked, with … where something is left out.
std::string snippet(std::string_view text, const std::vector<Range>& hits, std::size_t limit, HitMarks marks);

}  // namespace commonplace
