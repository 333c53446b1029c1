#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "import/manuscript.h"

namespace commonplace {

// A word, figure or sign with a meaning, as the self-check counts it.
struct CountedWord {
  std::uint64_t key = 0;     // of the folded word: case, kinds of dashes and of quotation marks do not count
  std::uint32_t part = 0;    // of the text
  Range chunk;               // of the part: what is printed between two spaces, such as "(40%)," for 40
  bool may_be_gone = false;  // a bullet before a line: the draft's lists have marks of their own
};

// The words of all parts in order. Signs that count: `%`, `&`, `<`, `≥`, currencies, arrows, a minus before a
// figure, and characters that only a symbol font has. All others may go or change where lines are joined,
// a list is marked or a quotation is set off.
std::vector<CountedWord> counted_words(const std::vector<WitnessPart>& parts);

// The folded word itself.
std::string folded_word(const CountedWord& word, const std::vector<WitnessPart>& parts);

}  // namespace commonplace
