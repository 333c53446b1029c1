#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace commonplace {

// Edits (insert, delete, replace, swap neighbors) that turn `a` into `b`; bytes, not characters.
int edit_distance(std::string_view a, std::string_view b);

// The candidate nearest to `word` if it is near enough to be meant (a third of its length, at most
// 3 edits), else empty. Ties go to the first. Numbers must be the same: `meeting-33` is another meeting,
// not a misspelling of `meeting-48`.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

// "did you mean `x`?" or, when nothing is near, `otherwise`.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates,
                         std::string otherwise = {});

}  // namespace commonplace
