#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "import/manuscript.h"

namespace commonplace {

// What is printed before the words of a list item: bullets of any kind and a number, with their blanks.
struct ItemMarker {
  std::size_t length = 0;   // 0: none
  std::string_view bullet;  // the last bullet; empty before a number alone
  bool ordered = false;
  int number = 0;
  bool weak = false;  // may as well be a dash of the sentence (is_weak_bullet)
};
ItemMarker item_marker(std::string_view line);

// What counts paragraphs, and has no list of its own in Markdown: `(a)`, `b.`, `iv)`, `(2)`.
struct LetterMark {
  std::size_t length = 0;       // 0: none
  int number = 0;               // of the letter
  int roman = 0;                // as a Roman numeral; 0 when it is none
  bool capital = false;         //
  char before = 0, behind = 0;  // brackets and full stop: (a) a. a)

  bool counts_on_from(const LetterMark& first) const;
};
LetterMark letter_mark(std::string_view line);

// Makes items of texts that begin with a bullet, or with a number that counts a list; and texts of items
// whose bullet or number is a part of the sentence or heading.
void mark_items(std::vector<Piece>& pieces);

// Which of these texts, one behind the other, are counted by letters: (a), (b). One alone is a heading or
// the beginning of a sentence.
std::vector<bool> lettered(const std::vector<std::string_view>& texts);

}  // namespace commonplace
