#include "text/fingerprint.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>

#include "base/hash.h"
#include "text/words.h"

namespace commonplace {
namespace {

constexpr std::size_t run_length = 5;
constexpr char empty_position = '-';

}  // namespace

// One-permutation hashing: each run belongs to one position, and the smallest hash at a position gives its
// letter. One hash for each run suffices for all positions.
Fingerprint fingerprint_of(std::string_view text) {
  Fingerprint letters;
  std::array<std::uint64_t, letters.size()> smallest;
  smallest.fill(std::numeric_limits<std::uint64_t>::max());
  const std::string padded = " " + folded_words_joined(text) + " ";
  for (std::size_t at = 0; at == 0 || at + run_length <= padded.size(); ++at) {
    const std::uint64_t hash = hash_of(std::string_view(padded).substr(at, run_length));
    std::uint64_t& here = smallest[hash % letters.size()];
    here = std::min(here, hash / letters.size());
  }
  for (std::size_t i = 0; i < letters.size(); ++i)
    letters[i] = smallest[i] == std::numeric_limits<std::uint64_t>::max() ? empty_position
                                                                          : short_code(smallest[i], 1)[0];
  return letters;
}

double likeness(std::string_view one, std::string_view other) {
  std::size_t same = 0, counted = 0;
  for (std::size_t i = 0; i < std::min(one.size(), other.size()); ++i) {
    if (one[i] == empty_position && other[i] == empty_position) continue;
    ++counted;
    same += one[i] == other[i] ? 1 : 0;
  }
  return counted == 0 ? 0 : static_cast<double>(same) / static_cast<double>(counted);
}

}  // namespace commonplace
