#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "pages/field.h"

namespace commonplace {

// A list that is shown with a heading of its own and not at all when it is empty: views hold
// std::optional<Listing<...>>, so that a template can open the section once and then go through it.
template <class Item>
struct Listing {
  std::string count;  // "6 quotes"
  std::vector<Item> items;
  friend bool operator==(const Listing&, const Listing&) = default;
};

template <class Item>
struct Fields<Listing<Item>> {
  static constexpr auto list(auto use) {
    return use(field("count", &Listing<Item>::count, "how many, in words"),
               field("items", &Listing<Item>::items, "one after another"));
  }
};

// nullopt for no items.
template <class Item>
std::optional<Listing<Item>> listing(std::vector<Item> items, std::string count = {}) {
  if (items.empty()) return std::nullopt;
  return Listing<Item>{std::move(count), std::move(items)};
}

}  // namespace commonplace
