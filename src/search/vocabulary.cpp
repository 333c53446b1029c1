#include "search/vocabulary.h"

#include <algorithm>

#include "base/range.h"
#include "text/fold.h"
#include "text/words.h"

namespace commonplace {
namespace {

bool is_hyphen(std::string_view between) {
  return between == "-" || between == "‐" || between == "–";
}

bool is_number(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

void Vocabulary::add(std::string_view passage) {
  ++passages_;
  const std::vector<Range> found = commonplace::words(passage);
  std::size_t chain = 1;  // words joined by hyphens up to this one
  for (std::size_t i = 0; i < found.size(); ++i) {
    count(found[i].of(passage));
    const auto joined_to_next = [&](std::size_t word) {
      return word + 1 < found.size() &&
             is_hyphen(passage.substr(found[word].end, found[word + 1].begin - found[word].end));
    };
    if (chain == 2 && !joined_to_next(i)) {
      const std::string_view first = found[i - 1].of(passage), second = found[i].of(passage);
      if (!is_number(first) || !is_number(second)) compounds_.emplace(fold(first), fold(second));
    }
    chain = joined_to_next(i) ? chain + 1 : 1;
  }
}

void Vocabulary::count(std::string_view word) {
  const std::string folded = fold(word);
  auto at = counts_.find(folded);
  if (at == counts_.end()) at = counts_.emplace(folded, Count{}).first;
  if (at->second.last_passage == passages_) return;
  at->second.last_passage = passages_;
  ++at->second.passages;
}

std::vector<std::pair<std::string, int>> Vocabulary::words() const {
  std::vector<std::pair<std::string, int>> sorted;
  sorted.reserve(counts_.size());
  for (const auto& [word, counted] : counts_) sorted.emplace_back(word, counted.passages);
  std::ranges::sort(sorted);
  return sorted;
}

}  // namespace commonplace
