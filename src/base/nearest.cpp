#include "base/nearest.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace commonplace {

// Optimal string alignment: the textbook table of Levenshtein's distances between prefixes, with a
// swap of neighbors as one edit; three rows are kept.
int edit_distance(std::string_view a, std::string_view b) {
  std::vector<int> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before.swap(above);
    above.swap(row);
    row[0] = static_cast<int>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int replace = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, replace});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before[j - 2] + 1);
    }
  }
  return row[b.size()];
}

namespace {

// "48" of `meeting-48`, "2019 2" of `oakland-2019-2`: what a person typed on purpose.
std::string numbers_in(std::string_view word) {
  std::string numbers;
  for (const char c : word) {
    const bool digit = c >= '0' && c <= '9';
    if (digit)
      numbers += c;
    else if (!numbers.empty() && numbers.back() != ' ')
      numbers += ' ';
  }
  if (numbers.ends_with(' ')) numbers.pop_back();
  return numbers;
}

}  // namespace

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
  constexpr int most_edits = 3;
  const int allowed = std::min(most_edits, std::max(1, static_cast<int>(word.size()) / 3));
  int best = allowed + 1;
  const std::string* found = nullptr;
  const std::string numbers = numbers_in(word);
  for (const std::string& candidate : candidates) {
    // A distance is never below the difference in length.
    const auto difference =
        static_cast<int>(std::max(word.size(), candidate.size()) - std::min(word.size(), candidate.size()));
    if (difference >= best) continue;
    if (numbers_in(candidate) != numbers) continue;
    const int distance = edit_distance(word, candidate);
    if (distance < best) best = distance, found = &candidate;
  }
  return found == nullptr ? std::string() : *found;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates,
                         std::string otherwise) {
  const std::string near = nearest(word, candidates);
  return near.empty() ? std::move(otherwise) : fmt::format("did you mean `{}`?", near);
}

}  // namespace commonplace
