#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "search/database.h"
#include "search/query.h"

namespace commonplace {

// A query as FTS5 MATCH texts. Every word is quoted, so nothing a reader types is an operator.

// One thing asked for: a word, a phrase.
struct Part {
  std::string typed;   // in the query language
  std::string match;   // where it stands, however it is written
  std::string nearly;  // where its words stand, if not together
};

// What else was looked for in the place of something typed.
struct AlsoSearched {
  std::string typed;
  std::string expansion;
  friend bool operator==(const AlsoSearched&, const AlsoSearched&) = default;
};

struct Match {
  std::string rows;     // what a row must match; empty when the query asks for no word
  std::string without;  // what a row must not match; empty when nothing is left out
  std::string shown;    // any of the words and phrases asked for: what to mark in a passage

  // For ranking: what makes a row that matches a better one. Words that questions are made of make none
  // better.
  bool ranked = false;             // whether any other word is asked for
  std::string together;            // the words stand as typed, from the first to the last asked for
  std::vector<std::string> near;   // neighbours stand near each other; a text for each two
  std::vector<std::string> words;  // folded; of all that is asked for
  std::string definition;          // the passage says what an acronym means; empty where none was typed

  std::vector<Part> parts;  // of all alternatives
  std::vector<AlsoSearched> also;
};

enum class Synonyms { search_too, leave_out };

// Puts beside each term, and each run of unquoted terms, what `syn` says is the same. Words that
// questions are made of (stop_words.h) are not asked for where there are others; where there are none, they
// are asked for as they stand: `to be or not to be` as a phrase.
Match match_of(const Database& database, const Query& query, Synonyms synonyms = Synonyms::search_too);

// The same, but in the text of a passage only; empty stays empty.
std::string in_body(const std::string& match);

// Matches where any of the texts stands as a phrase; empty when they have no words.
std::string match_any_phrase(const std::vector<std::string>& texts);

// The phrases of a MATCH text: what is between its quotation marks.
std::vector<std::string_view> phrases_in(std::string_view match);

// Whether the reader left it to us to ask for the term: a word of questions, not in capitals (IT, US).
bool may_be_left_out(const SearchTerm& term);

}  // namespace commonplace
