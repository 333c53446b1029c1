#include "index/word_counts.h"

#include <algorithm>

#include "base/hash.h"
#include "search/packed.h"

namespace commonplace {
namespace {

std::uint32_t tag_of(std::uint64_t hash) {
  return static_cast<std::uint32_t>(hash >> 32U);
}

}  // namespace

void WordCounts::count(std::string_view word) {
  if (slots_.size() <= 2 * entries_.size()) grow();
  const std::uint64_t hash = hash_of(word);
  Slot& slot = slot_of(word, hash);
  if (slot.entry == 0) {
    entries_.push_back({.word = std::string(word)});
    rows_.emplace_back();
    slot = {tag_of(hash), static_cast<std::uint32_t>(entries_.size())};
  }
  const std::size_t at = slot.entry - 1;
  Entry& entry = entries_[at];
  if (entry.last_row == row_) return;
  append_number(rows_[at], static_cast<std::uint64_t>(row_ - entry.last_row));
  entry.last_row = row_;
  ++entry.passages;
}

// The slot that holds the word, or the free one where it belongs.
WordCounts::Slot& WordCounts::slot_of(std::string_view word, std::uint64_t hash) {
  for (std::size_t at = hash;; ++at) {
    Slot& slot = slots_[at & (slots_.size() - 1)];
    if (slot.entry == 0) return slot;
    if (slot.tag == tag_of(hash) && entries_[slot.entry - 1].word == word) return slot;
  }
}

void WordCounts::grow() {
  slots_.assign(std::max<std::size_t>(1024, 2 * slots_.size()), Slot{});
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    const std::string& word = entries_[i].word;
    const std::uint64_t hash = hash_of(word);
    slot_of(word, hash) = {tag_of(hash), i + 1};
  }
}

std::vector<WordCount> WordCounts::take_sorted() {
  std::vector<WordCount> words;
  words.reserve(entries_.size());
  for (std::size_t i = 0; i < entries_.size(); ++i)
    words.push_back({std::move(entries_[i].word), entries_[i].passages, std::move(rows_[i])});
  *this = {};
  std::ranges::sort(words, {}, &WordCount::word);
  return words;
}

}  // namespace commonplace
