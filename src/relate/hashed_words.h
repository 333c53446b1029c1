#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "model/body.h"

namespace commonplace {

// A word of a text as relations see it: where it stands, and a hash of its folded form. Two words
// are the same word when their hashes are (of a million words, two share one by chance once in
// thirty million corpora).
struct HashedWord {
  Range range;
  std::uint64_t hash = 0;
};

// The words() of a text, in order.
std::vector<HashedWord> hashed_words(std::string_view text);

// Those of every passage of a body.
using BodyWords = std::vector<std::vector<HashedWord>>;
BodyWords hashed_words(const Body& body);

// The hash that hashed_words() gives a word.
std::uint64_t folded_hash(std::string_view word);

// What stands between two neighbouring words, folded, but for spaces, hyphens and dashes: empty in
// `Long Beach` and `Long-Beach`, a comma in `Fresno, Unified`. nullopt when a line or a table's cell
// ends between them: then they belong to no common name.
std::optional<std::string> joint(std::string_view text, Range before, Range after);

// Whether the first letter is a capital, in any script that has them.
bool begins_with_capital(std::string_view word);

// Whether a word or name has capitals and no small letter: `LCFF`, `K12`, `A-G`.
bool is_in_capitals(std::string_view text);

}  // namespace commonplace
