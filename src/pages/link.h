#pragma once

#include <optional>
#include <string>

#include "base/name.h"
#include "pages/field.h"

namespace commonplace {

struct Link {
  Url url;
  std::string text;
  friend bool operator==(const Link&, const Link&) = default;
};

template <>
struct Fields<Link> {
  static constexpr auto list(auto use) {
    return use(field("url", &Link::url, "its address"), field("text", &Link::text, "what it says"));
  }
};

// A link with how much stands behind it, in words: "12 passages".
struct CountedLink {
  Url url;
  std::string text;
  std::string count;
  friend bool operator==(const CountedLink&, const CountedLink&) = default;
};

template <>
struct Fields<CountedLink> {
  static constexpr auto list(auto use) {
    return use(field("url", &CountedLink::url, "its address"),
               field("text", &CountedLink::text, "what it says"),
               field("count", &CountedLink::count, "how many there are, in words"));
  }
};

// One of several lists or sections to choose from. `current` is a value of aria-current: "page" for
// the page that is shown, "true" for a section it lies in.
struct NavigationItem {
  Url url;
  std::string text;
  std::optional<std::string> current;
  friend bool operator==(const NavigationItem&, const NavigationItem&) = default;
};

template <>
struct Fields<NavigationItem> {
  static constexpr auto list(auto use) {
    return use(
        field("url", &NavigationItem::url, "its address"),
        field("text", &NavigationItem::text, "what it says"),
        field("current", &NavigationItem::current, "value of aria-current, if this is the current page"));
  }
};

}  // namespace commonplace
