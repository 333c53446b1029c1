#include "pages/listed.h"

#include <algorithm>

#include <fmt/format.h>

namespace commonplace {

std::size_t passages_listed(const Site& site, std::size_t total) {
  constexpr std::size_t most = 40;  // about ten screens of a laptop
  return site.design.searched ? std::min(total, most) : total;
}

// Ids are letters of ASCII, digits and hyphens, so nothing needs escaping.
Url url_of_filters(const SearchFilters& filters) {
  std::string url = "/search/";
  char sign = '?';
  for (const auto& [dimension, id] : filters) {
    url += fmt::format("{}{}={}", sign, dimension, id);
    sign = '&';
  }
  return {url};
}

std::optional<CountedLink> rest_in_search(const Site& site, std::size_t shown, std::size_t total,
                                          const SearchFilters& filters) {
  if (shown == total || !site.design.searched) return std::nullopt;
  const Strings& strings = site.design.strings;
  return CountedLink{url_of_filters(filters), strings("see_all_passages", {{"count", total}}),
                     strings("showing_passages", {{"shown", shown}, {"total", total}})};
}

}  // namespace commonplace
