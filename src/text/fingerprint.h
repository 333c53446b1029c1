#pragma once

#include <array>
#include <string_view>

namespace commonplace {

// A few letters that stand for the words of a text, so that two texts can be compared when one of them is
// gone: the more letters two fingerprints share at the same positions, the more the texts have in common
// (min-hashing over runs of five characters). Equal words have equal fingerprints on every machine. A text of
// a few characters leaves positions empty (`-`).
using Fingerprint = std::array<char, 16>;

Fingerprint fingerprint_of(std::string_view text);

// The share of positions at which two fingerprints have the same letter, 0 to 1: about the share of runs of
// characters that the texts have in common. Positions empty in both do not count.
double likeness(std::string_view one, std::string_view other);

}  // namespace commonplace
