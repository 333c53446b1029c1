#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "base/name.h"
#include "base/range.h"
#include "model/strings.h"
#include "pages/field.h"

namespace commonplace {

// The way from one part of a long list to the next.
struct Pager {
  std::string position;  // "Page 2 of 14"
  std::optional<Url> previous;
  std::optional<Url> next;
  friend bool operator==(const Pager&, const Pager&) = default;
};

template <>
struct Fields<Pager> {
  static constexpr auto list(auto use) {
    return use(field("position", &Pager::position, "Page 2 of 14"),
               field("previous", &Pager::previous, "address of the part before"),
               field("next", &Pager::next, "address of the part after"));
  }
};

// Rows on one page of a long list.
inline constexpr std::size_t page_length = 200;

// A list of `total` rows at `first` and the addresses below it: part 0 is `first` itself, part 1
// `first`page/2/, and so on. No id of anything has a slash, so no address is taken twice.
class Paging {
 public:
  Paging(Url first, std::size_t total) : first_(std::move(first)), total_(total) {}

  std::size_t total() const { return total_; }
  std::size_t parts() const { return total_ <= page_length ? 1 : (total_ - 1) / page_length + 1; }
  Url url(std::size_t part) const;
  Range rows(std::size_t part) const;
  std::optional<Pager> pager(const Strings& strings,
                             std::size_t part) const;  // nullopt when one page holds all

 private:
  Url first_;
  std::size_t total_;
};

// "Quotes", "Quotes, page 2": titles of windows differ even where headings do not.
std::string part_heading(const Strings& strings, const std::string& heading, std::size_t part);

}  // namespace commonplace
