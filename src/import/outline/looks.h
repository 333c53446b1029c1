#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "import/manuscript.h"
#include "import/outline/document_words.h"

namespace commonplace {

// How a text ends, marks of quotation and brackets apart.
enum class Ending { open, sentence, ellipsis, colon, comma };

// What the words and the look of one piece tell, before any neighbour is asked: the evidence on which
// roles (roles.h) are decided.
struct Looks {
  std::size_t words = 0;
  Ending ending = Ending::open;
  bool dangles = false;           // its last word cannot end a sentence or title: of, the, and
  bool ends_in_address = false;   // its last word is an address: needs no full stop
  bool begins_small = false;      // its first letter
  bool begins_sentence = false;   // its first word has a capital only because it is the first
  bool begins_with_name = false;  // its first word has a capital elsewhere, too
  bool open_quote = false;        // a quotation is opened and not closed
  bool open_bracket = false;      //
  bool closes_quote = false;      // one is closed that was opened before it
  bool closes_bracket = false;    //
  bool caption = false;           // of a figure or table
  double capitals = 0;            // of its longer words, the share with a capital
  bool bold = false, italic = false, underlined = false;  // all of it
  bool broken = false;                                    // has breaks that are meant: an address, a logo
  bool quoted = false;                                    // stands in quotation marks as a whole
  bool first_person = false;                              // says I, we, my, our outside quotation marks
  std::string family;  // what it shares with others of a series: "step #", "teacher practice:"; often empty
  int heading_style = 0;  // 1..6 when the source calls it a heading
};

Looks looks_of(const Piece& piece, const InkedText& words, const DocumentWords& vocabulary);

Ending ending_of(std::string_view text);
// Whether its last word cannot end anything: the, and, their. A preposition can ("to act on").
bool needs_noun(std::string_view text);
std::string family_of(std::string_view text);
// "Figure 2. Words", "Table 1: Words", "Source: words".
bool is_caption(std::string_view text);
// 2 for "second", up to ten; 0 for any other word. In small letters.
int ordinal_value(std::string_view word);

}  // namespace commonplace
