#include "pages/pager.h"

#include <algorithm>

#include <fmt/format.h>

namespace commonplace {

Url Paging::url(std::size_t part) const {
  return part == 0 ? first_ : Url{fmt::format("{}page/{}/", first_.value, part + 1)};
}

Range Paging::rows(std::size_t part) const {
  return range_of(part * page_length, std::min((part + 1) * page_length, total_));
}

std::optional<Pager> Paging::pager(const Strings& strings, std::size_t part) const {
  if (parts() == 1) return std::nullopt;
  Pager pager{strings("position", {{"page", part + 1}, {"pages", parts()}}), std::nullopt, std::nullopt};
  if (part > 0) pager.previous = url(part - 1);
  if (part + 1 < parts()) pager.next = url(part + 1);
  return pager;
}

std::string part_heading(const Strings& strings, const std::string& heading, std::size_t part) {
  return part == 0 ? heading : strings("heading_of_part", {{"heading", heading}, {"page", part + 1}});
}

}  // namespace commonplace
