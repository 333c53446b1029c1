#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "search/index.h"
#include "search/match.h"
#include "search/results.h"

namespace commonplace {

struct AnswerOptions {
  int limit = 10;
  bool hits = true;       // whether SearchResult::hits is wanted
  bool as_typed = false;  // no synonyms, no corrected spelling, no near misses
};

// A theme that may help a reader who found nothing.
struct NearTheme {
  std::string id;
  std::string name;
  friend bool operator==(const NearTheme&, const NearTheme&) = default;
};

// What a reader gets for a query: results, and what was done to find them.
struct Answer {
  std::vector<SearchResult> results;
  std::size_t matches = 0;              // how many passages answer the query, shown or not
  std::vector<AlsoSearched> also;       // what else was searched for
  std::string showing;                  // the query with its spelling corrected, when that was searched
  std::vector<std::string> near_words;  // when nothing was found: words that may be meant
  std::vector<NearTheme> near_themes;   // when nothing was found: themes that have one of the words
};

// Searches for what a reader typed (see query.h for the language). Passages of a document stand together
// (see ranking.h). When nothing matches, words that stand nowhere are corrected; when fewer than
// weights::enough passages match, near misses follow them. Such results are approximate. Never fails
// because of the query.
Answer answer(Index& index, std::string_view typed, const AnswerOptions& options);

}  // namespace commonplace
