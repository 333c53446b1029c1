#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "search/index.h"
#include "search/query.h"

namespace commonplace {

// Words of which the index holds another form under the same stem, so that they find one another: plan
// and planned, jose and josé. Only for these does a search have to look up which form is where; any
// other word has one form, which is the one that the index finds.

// The rows that hold this very form, ascending; none for a word without other forms.
std::vector<std::int64_t> rows_of_form(const Database& database, const std::string& word);

// A word that occurs nowhere as it was typed, and the forms of it that do, those of most passages first.
struct FormFound {
  std::string typed;
  std::vector<std::string> found;
  friend bool operator==(const FormFound&, const FormFound&) = default;
};

// Of the words that the query asks for; `seen` are folded words known to occur somewhere as they are, which
// need not be looked up.
std::vector<FormFound> forms_found(const Index& index, const Query& query, const std::set<std::string>& seen);

}  // namespace commonplace
