#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "search/hits.h"

namespace commonplace {

// A part of an excerpt; `hit` when it is what was searched for.
struct ExcerptPart {
  std::string text;
  bool hit = false;
  friend bool operator==(const ExcerptPart&, const ExcerptPart&) = default;
};

// About how many bytes of a passage are shown among results.
constexpr std::size_t excerpt_bytes = 320;

// The part of `text` that holds most of what was searched for, whole words, at most `limit` bytes or little
// more, with … where something is left out. `hits` are those of `phrases`.
std::vector<ExcerptPart> excerpt_of(std::string_view text, const std::vector<Hit>& hits,
                                    const std::vector<ShownPhrase>& phrases,
                                    std::size_t limit = excerpt_bytes);

// All of `text`.
std::vector<ExcerptPart> with_hits(std::string_view text, const std::vector<Hit>& hits);

}  // namespace commonplace
