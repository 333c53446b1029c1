#pragma once

#include <atomic>
#include <cstdint>
#include <string>
#include <vector>

#include "model/body.h"
#include "relate/hashed_words.h"
#include "relate/relations.h"

namespace commonplace {

// A word that a document comes back to, and where it stands first.
struct RepeatedWord {
  std::uint64_t hash = 0;
  std::uint32_t count = 0;
  std::uint32_t passage = 0;
  Range range;
};

// In how many documents each word stands. Counted in a million slots by hash: words that share a
// slot share their count, which is then a little too high. May be used by several threads.
class DocumentFrequencies {
 public:
  void count(std::uint64_t word) { slot(word).fetch_add(1, std::memory_order_relaxed); }
  std::uint32_t of(std::uint64_t word) const {
    return slots_[word % slots_.size()].load(std::memory_order_relaxed);
  }

 private:
  std::atomic<std::uint32_t>& slot(std::uint64_t word) { return slots_[word % slots_.size()]; }
  std::vector<std::atomic<std::uint32_t>> slots_ = std::vector<std::atomic<std::uint32_t>>(1U << 20U);
};

// The words that stand at least three times in `body`, by hash: no word of function (`whereas`), of fewer
// than four letters, no number and no part of a mention, which counts by itself. Counts every
// word of the document once in `frequencies`.
std::vector<RepeatedWord> repeated_words(const Body& body, const BodyWords& words,
                                         const std::vector<Mention>& mentions,
                                         DocumentFrequencies& frequencies);

// A word that tells what a document is about, and how much it does.
struct TellingWord {
  std::uint64_t hash = 0;
  double weight = 0;
  std::string word;  // folded
};

// The twenty most telling of `repeated`, most telling first: often in this document and in few of
// all `documents`, but in two at least, since a word that no other has relates it to none.
std::vector<TellingWord> telling_words(const Body& body, const std::vector<RepeatedWord>& repeated,
                                       const DocumentFrequencies& frequencies, std::size_t documents);

}  // namespace commonplace
