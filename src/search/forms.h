#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "search/database.h"

namespace commonplace {

// Words of which the index holds another form under the same stem, so that they find one another: plan
// and planned, jose and josé. For these alone must a search look up which form stands where; for any
// other, where the index finds the word, it is this form.

// The rows that hold this very form, ascending; none for a word without other forms.
std::vector<std::int64_t> rows_of_form(const Database& database, const std::string& word);

}  // namespace commonplace
