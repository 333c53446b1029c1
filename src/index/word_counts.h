#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace commonplace {

// A word and the passages it stands in.
struct WordCount {
  std::string word;
  int passages = 0;
  std::string rows;  // of those passages, packed (packed.h)
};

// In which passages does each word stand? A hash table of one flat array: every word of a site
// passes through it, and it takes half the time of std::unordered_map.
class WordCounts {
 public:
  // Begins a passage, of a higher row than the one before; a word counts once in each.
  void begin_passage(std::int64_t row) { row_ = row; }
  void count(std::string_view word);

  // In order of their bytes; the counts are empty afterwards.
  std::vector<WordCount> take_sorted();

 private:
  // What every word that comes by looks at; the rows, which only a new passage adds to, stand apart.
  struct Entry {
    std::string word;
    std::int64_t last_row = 0;
    int passages = 0;
  };
  struct Slot {
    std::uint32_t tag = 0;    // half of the word's hash: most words that differ are told apart by it
    std::uint32_t entry = 0;  // index into entries_ plus one; 0: free
  };

  Slot& slot_of(std::string_view word, std::uint64_t hash);
  void grow();

  std::vector<Entry> entries_;
  std::vector<std::string> rows_;  // packed, of each entry
  std::vector<Slot> slots_;        // a power of two, at most half full
  std::int64_t row_ = 0;
};

}  // namespace commonplace
