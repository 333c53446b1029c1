#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "search/database.h"
#include "search/query.h"
#include "search/synonyms.h"

namespace commonplace {

// A query as what is asked of the index. In MATCH texts for FTS5 every word is quoted, so nothing a reader
// types is an operator.

// One thing asked for: a word, a phrase.
struct Part {
  std::string typed;               // in the query language
  std::vector<Alternative> ways;   // phrases any of which says it, as typed first
  std::vector<std::string> words;  // of a phrase: what is asked for instead where it occurs nowhere
};

// What else was looked for in the place of something typed.
struct AlsoSearched {
  std::string typed;
  std::string expansion;
  friend bool operator==(const AlsoSearched&, const AlsoSearched&) = default;
};

struct Match {
  std::vector<std::vector<Part>> alternatives;  // any of these, each with all of its parts; those without
                                                // words are left out
  std::string without;  // MATCH text of what a row must not hold; empty when nothing is left out

  // For ranking: what makes a row that matches a better one. Words that questions are made of make none
  // better.
  bool ranked = false;                         // whether any other word is asked for
  std::string together;                        // the words as typed, from the first to the last asked for
  std::vector<std::string> near;               // neighbors near each other; a text for each two
  std::vector<std::vector<std::string>> runs;  // for each alternative, every two words that were typed side
                                               // by side, question words among them
  std::vector<std::string> words;              // folded; of all that is asked for
  std::string definition;  // the passage says what an acronym means; empty where none was typed

  std::vector<AlsoSearched> also;
};

enum class Synonyms { search_too, leave_out };

// Adds to each term, and to each run of unquoted terms, what else may be asked for (synonyms.h). Words that
// questions are made of (stop_words.h) are not asked for where there are others; where there are none, they
// are asked for as they are: `to be or not to be` as a phrase.
Match match_of(const Database& database, const Query& query, Synonyms synonyms = Synonyms::search_too);

// MATCH text: any of these phrases.
std::string match_any(const std::vector<std::string>& phrases);

// The same, but in the text of a passage only; empty stays empty.
std::string in_body(const std::string& match);

// Matches where any of the texts occurs as a phrase; empty when they have no words.
std::string match_any_phrase(const std::vector<std::string>& texts);

// The phrases of a MATCH text: what is between its quotation marks.
std::vector<std::string_view> phrases_in(std::string_view match);

// Whether the reader left it to us to ask for the term: a word of questions, not in capitals (IT, US).
bool may_be_left_out(const SearchTerm& term);

}  // namespace commonplace
