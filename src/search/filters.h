#pragma once

#include <vector>

#include "search/index.h"
#include "search/query.h"
#include "search/row_set.h"

namespace commonplace {

// The rows that all of the filters let through.
//
// A value answers to whatever the facet is called (id, name, other names, folded); when no name is
// the value, to every name that has it among its words: `district:sacramento`, `by:knudson`.
// kind, host, by and year are facts of a document and let all of its rows through. theme and district let
// through the passages on them, person every passage that names the person. A district or person the site
// does not know is looked for in the passages as typed.
RowSet rows_of(const Index& index, const std::vector<SearchFilter>& filters);

}  // namespace commonplace
