#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace commonplace {

// A word and the number of passages it stands in.
struct WordCount {
  std::string word;
  int passages = 0;
};

// In how many passages does each word stand? A hash table of one flat array: every word of a site
// passes through it, and it takes half the time of std::unordered_map.
class WordCounts {
 public:
  // Begins the next passage; a word counts once in each.
  void next_passage() { ++passage_; }
  void count(std::string_view word);

  // In order of their bytes.
  std::vector<WordCount> sorted() const;

 private:
  struct Entry {
    WordCount counted;
    int last_passage = 0;
  };
  struct Slot {
    std::uint32_t tag = 0;    // half of the word's hash: most words that differ are told apart by it
    std::uint32_t entry = 0;  // index into entries_ plus one; 0: free
  };

  Slot& slot_of(std::string_view word, std::uint64_t hash);
  void grow();

  std::vector<Entry> entries_;
  std::vector<Slot> slots_;  // a power of two, at most half full
  int passage_ = 0;
};

}  // namespace commonplace
