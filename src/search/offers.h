#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "search/database.h"

namespace commonplace {

// A page about something that has a name.
struct NamedPage {
  std::string name;
  std::string url;  // from the site's root
};

// Pages one of whose names, or a word within it, begins as typed: at most five, by name.
std::vector<NamedPage> names_beginning(const Database& database, std::string_view typed);

// The typed query with its last word completed: the five most frequent words that begin with it. None for
// fewer than three characters, and none for a word that the site has: it is finished.
std::vector<std::string> completions(const Database& database, std::string_view typed);

}  // namespace commonplace
