#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/site.h"
#include "pages/link.h"

namespace commonplace {

// A page may list fewer passages than there are; then it says so, and leads to the rest: the search page with
// the filters that give all of them. Counts are always counts of all.

// How many of `total` passages a page lists. All of them on a site without search, which has no other place
// for the rest.
std::size_t passages_listed(const Site& site, std::size_t total);

// Filters of a search: a dimension and an id each.
using SearchFilters = std::vector<std::pair<std::string_view, std::string>>;

// /search/?theme=equity&year=2012
Url url_of_filters(const SearchFilters& filters);

// "Showing 40 of 212 passages", and the link to all of them; nullopt when the page shows them all.
std::optional<CountedLink> rest_in_search(const Site& site, std::size_t shown, std::size_t total,
                                          const SearchFilters& filters);

}  // namespace commonplace
