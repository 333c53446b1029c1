#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "search/index.h"
#include "search/match.h"
#include "search/results.h"

namespace commonplace {

struct SearchOptions {
  int limit = 10;
  bool hits = true;  // whether hits and excerpts are wanted
};

// The passages that match what was typed (see query.h for the language), best first; ties in order of
// the corpus. Every word must be in the passage, its heading path or its document's title. A query
// of filters alone gives what they let through, in order of the corpus; one without words and filters
// gives nothing. Never fails because of the query. What a reader sees is an Answer (answer.h): it has
// passages that lack a word, too.
std::vector<SearchResult> search(const Index& index, std::string_view query, const SearchOptions& options);

// What a saved search matches exactly: the words themselves (in any inflection) in the passage's own text, no
// synonyms; its headings and the title of its document do not count. Best first, with footnotes among them.
// Filters by theme or district let nothing through while it is not known yet what passages are about.
std::vector<RankedRow> saved_search(const Index& index, std::string_view query);

// How many rows saved_search() gives, counted without ranking any.
std::size_t count_saved_search(const Index& index, std::string_view query);

// For a query that ranks nothing, of filters alone or of nothing but question words: the rows that match, in
// order of rowid, without a score.
std::vector<RankedRow> unranked_rows(const Index& index, const Match& match, const RowSet& allowed,
                                     Columns columns = Columns::all);

// What the filters of a query let through, without the rows that hold what it leaves out.
RowSet allowed_rows(const Index& index, const Query& query, const Match& match);

}  // namespace commonplace
