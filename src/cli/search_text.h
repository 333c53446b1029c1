#pragma once

#include <string>

#include "search/answer.h"

namespace commonplace {

// What `commonplace search` tells people, in the words and order of the search page.
//
//   no passage has all of these words; these have some of them
//   also searched for ILT: instructional leadership team
//   (to search for exactly what you typed, use --as-typed)
//
//   Rain Gardens: *First* Steps (March 4–5, 2020)
//     What was planted
//       … came *first*. As one gardener put it, ...
//     /meetings/1/#p-e57pfd
//     missing: sedges
std::string readable_answer(const std::string& query, const Answer& answer, bool as_typed, bool colour);

// What the results can be narrowed by.
std::string readable_facets(const Answer& answer);

// What a query that is being typed may become.
std::string readable_offers(const Answer& answer);

}  // namespace commonplace
