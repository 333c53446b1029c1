#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>

#include "search/match.h"
#include "search/query.h"

namespace commonplace {

class Index;

// Asks for the pages that a search will read, all at once, where pages are fetched when they are missed (in a
// browser). It reads what the search reads, and so changes no answer. What has been read once is not asked
// for again.
class ReadAhead {
 public:
  // What the words of a query need, before it is known what else is searched for.
  void words(const Index& index, const Query& query);

  // What all that is searched for needs.
  void match(const Index& index, const Match& match);

 private:
  void read_lists(const Index& index, std::string_view words);
  void read_form(const Index& index, const std::string& word);

  std::set<std::string, std::less<>> lists_;  // stems whose lists of passages have been read
  std::set<std::string, std::less<>> forms_;  // words whose forms have been read
};

}  // namespace commonplace
