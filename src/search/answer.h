#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "search/best_match.h"
#include "search/facets.h"
#include "search/forms.h"
#include "search/index.h"
#include "search/match.h"
#include "search/offers.h"
#include "search/results.h"

namespace commonplace {

struct AnswerOptions {
  int limit = 10;
  bool hits = true;       // whether hits and excerpts are wanted
  bool facets = false;    // whether facets are wanted
  bool offers = false;    // whether completions and names are wanted
  bool as_typed = false;  // no synonyms, no spelling corrections, no close matches
  bool by_date = false;   // the newest document first
  Chosen chosen = {};     // only passages that these let through
};

// A theme that may help a reader who found nothing.
struct NearTheme {
  std::string id;
  std::string name;
  friend bool operator==(const NearTheme&, const NearTheme&) = default;
};

// What a reader gets for a query: results, and what was done to find them.
struct Answer {
  std::optional<BestMatch> best;  // what the query is the name of
  std::vector<SearchResult> results;
  std::size_t matches = 0;              // how many passages answer the query, shown or not
  std::size_t documents = 0;            // in how many documents
  std::size_t complete = 0;             // of these, how many have all that was typed, in its own words
  std::size_t listed = 0;               // how many results there are without the limit
  std::size_t without_choices = 0;      // when no passage does: how many would if nothing were chosen
  std::vector<FormFound> forms;         // words that occur nowhere as they were typed
  std::vector<AlsoSearched> also;       // what else was searched for
  std::string showing;                  // the query with its spelling corrected, when that was searched
  std::vector<std::string> near_words;  // when nothing was found: words that may be meant
  std::vector<NearTheme> near_themes;   // when nothing was found: themes that have one of the words
  std::vector<Facet> facets;            // what the answer can be narrowed by
  std::vector<std::string> completions;
  std::vector<NamedPage> names;
};

// Searches for what a reader typed (see query.h for the language). Passages of a document are shown together
// (see ranking.h). When nothing matches, words that occur nowhere are corrected. Passages that
// lack a part of the query, or have only a synonym of it, are listed among the others, by how good they are.
// All these are approximate. No query is an error. Afterwards index.failed() says whether the answer is to be
// thrown away.
Answer answer(const Index& index, std::string_view typed, const AnswerOptions& options);

// A passage of an open document, with the text that its page shows.
struct OpenPassage {
  std::string_view anchor;
  std::string_view text;
};

// A passage that a query finds, and what matches in its text.
struct FoundPassage {
  std::string anchor;
  std::vector<Range> hits;
};

// Which of the passages of the document at `url` (from the site's root) the query finds, those that have most
// of it among them unless it is taken `as_typed` (AnswerOptions). Hits are places in the texts given, so that
// they fit what is shown.
std::vector<FoundPassage> hits_in_document(const Index& index, std::string_view typed, bool as_typed,
                                           std::string_view url, const std::vector<OpenPassage>& passages);

}  // namespace commonplace
