#pragma once

#include <string>
#include <vector>

#include "search/index.h"
#include "search/query.h"

namespace commonplace {

// A query as FTS5 MATCH texts. Every word is quoted, so nothing a reader types is an operator.
struct Match {
  std::string rows;     // what a row must match; empty when the query asks for no word
  std::string without;  // what a row must not match; empty when nothing is left out
  std::string shown;    // any of the words and phrases asked for: what to mark in a passage
};

// Puts beside each term, and each run of unquoted terms, what `syn` says is the same.
Match match_of(const Index& index, const Query& query);

// The same, but in the text of a passage only; empty stays empty.
std::string in_body(const std::string& match);

// Matches where any of the texts stands as a phrase; empty when they have no words.
std::string match_any_phrase(const std::vector<std::string>& texts);

}  // namespace commonplace
