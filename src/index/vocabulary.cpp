#include "index/vocabulary.h"

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

// fold(), into a string that is there already: most words are plain letters.
void fold_into(std::string& out, std::string_view word) {
  out.clear();
  for (const char c : word) {
    const bool upper = c >= 'A' && c <= 'Z';
    if (!upper && !(c >= 'a' && c <= 'z')) {
      out = fold(word);
      return;
    }
    out += static_cast<char>(upper ? c + ('a' - 'A') : c);
  }
}

}  // namespace

std::size_t Vocabulary::add(std::int64_t row, std::string_view passage) {
  const std::vector<Range> found = commonplace::words(passage);
  const auto joined_to_next = [&](std::size_t i) {
    if (i + 1 == found.size()) return false;
    return is_hyphen(passage.substr(found[i].end, found[i + 1].begin - found[i].end));
  };
  words_.begin_passage(row);
  std::string folded;
  std::size_t chain = 1;  // words joined by hyphens up to this one
  for (std::size_t i = 0; i < found.size(); ++i) {
    fold_into(folded, found[i].of(passage));
    words_.count(folded);
    const bool joined = joined_to_next(i);
    if (chain == 2 && !joined) {
      std::string first = fold(found[i - 1].of(passage));
      if (!is_number(first) || !is_number(folded)) compounds_.emplace(std::move(first), folded);
    }
    chain = joined ? chain + 1 : 1;
  }
  return found.size();
}

}  // namespace commonplace
