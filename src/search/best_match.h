#pragma once

#include <optional>
#include <string>

#include "search/database.h"
#include "search/query.h"

namespace commonplace {

// What a query is the name of: a page to show above the passages.
struct BestMatch {
  std::string kind;      // theme, meeting, case-study, district, person, organization, program, policy, term
  std::string name;      // as its page has it
  std::string sentence;  // what it is, the first of its description; may be empty
  std::string url;       // from the site's root
  int passages = 0;      // on the theme, about the district, that name the others; of a document its own
  int documents = 0;     // in how many documents these are; 0 for a document
  friend bool operator==(const BestMatch&, const BestMatch&) = default;
};

// The page whose name the whole query is, but for question words at its ends and a word that says what it
// is ("what is Rain Garden Program", "the June 2017 meeting", "Fresno district"). Of several with that name,
// the one of the kind that comes first in `subject_kinds`; nullopt where these are several. A query of more
// than words names nothing.
std::optional<BestMatch> best_match(const Database& database, const Query& query);

}  // namespace commonplace
