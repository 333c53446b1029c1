#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace commonplace {

// A text as the index reads it: in Unicode form NFKC without soft hyphens (normalize_for_search), and with
// numbers and signs written one way, so that however one is typed it finds the others. A dot is an
// unseen sign that parts words and keeps them together (U+2060, word joiner):
//
//   10%  10 %                     10·percent  10 percent
//   1,250,000                     1250000
//   2012–13  2012/13  1999-00     2012–2013  2012/2013  1999-2000
//   SB1274  K12                   SB·1274  K·12           (but 8th, 3D as they are)
//   U.S.  p.m.                    US.  pm.
//   C#  C++  A+                   C·sharp  C·plus·plus  A·plus
//   新幹線                        新·幹·線                 (Chinese and Japanese: any part can be found)
std::string searchable(std::string_view text);

// The same of a text that is in form NFKC already, and where in it each byte comes from.
struct Searchable {
  std::string text;
  std::vector<std::uint32_t> origin;
};
Searchable searchable_with_origins(std::string_view normalized);

// The sign that parts words and keeps them together.
inline constexpr std::string_view word_joiner = "\u2060";

}  // namespace commonplace
