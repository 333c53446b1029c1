#pragma once

#include <string>
#include <string_view>

namespace commonplace::testing {

// A PDF of letter-sized pages from a shorthand, one thing a line, in points from the upper left corner:
//
//     72 100 12 Times-Bold | Words       a run of words: left edge, foot, size, font; a foot `+14` is
//                                        14 below that of the run before
//     link 72 88 60 14 https://...       left, top, width, height
//     picture 72 300 200 100
//     rule 72 690 100 0                  a thin line: left, top, width, height
//     dot 60 92 4                        a filled square: what bullets are drawn as
//     page                               the next page
//
// Fonts are the fourteen that every reader of PDFs has. Words are ASCII but for `•`,
// and for `¿`: a glyph of which nothing says what it is.
std::string make_pdf(std::string_view shorthand);

// The same PDF under a password.
std::string locked(const std::string& pdf);

}  // namespace commonplace::testing
