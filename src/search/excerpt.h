#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"

namespace commonplace {

// A part of an excerpt; `hit` when it is what was searched for.
struct ExcerptPart {
  std::string text;
  bool hit = false;
  friend bool operator==(const ExcerptPart&, const ExcerptPart&) = default;
};

// About how many bytes of a passage are shown among results.
constexpr std::size_t excerpt_bytes = 320;

// The part of `text` with most of its `hits` (in order, apart from one another), whole words, at most `limit`
// bytes or little more, with … where something is left out.
std::vector<ExcerptPart> excerpt_of(std::string_view text, const std::vector<Range>& hits,
                                    std::size_t limit = excerpt_bytes);

}  // namespace commonplace
