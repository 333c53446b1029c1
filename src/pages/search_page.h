#pragma once

#include <optional>
#include <vector>

#include "pages/catalogue.h"
#include "pages/frame.h"
#include "pages/link.h"
#include "pages/listing.h"

namespace commonplace {

// A query to try, and what it finds.
struct SearchExample {
  Url url;
  std::string query;
  std::string meaning;
  friend bool operator==(const SearchExample&, const SearchExample&) = default;
};

template <>
struct Fields<SearchExample> {
  static constexpr auto list(auto use) {
    return use(field("url", &SearchExample::url, "the search page with the query in its box"),
               field("query", &SearchExample::query, "what to type"),
               field("meaning", &SearchExample::meaning, "what it finds"));
  }
};

// The search form, and other ways to find a passage.
struct SearchPage {
  static constexpr std::string_view template_name = "search";
  Frame frame;
  std::optional<Listing<SearchExample>> examples;
  std::optional<Listing<CountedLink>> themes;
  std::vector<CountedLink> browse;
};

template <>
struct Fields<SearchPage> {
  static constexpr auto list(auto use) {
    return use(
        field("frame", &SearchPage::frame, "the parts every page shares: head, header, navigation, footer"),
        field("examples", &SearchPage::examples, "example queries; none if search is not available"),
        field("themes", &SearchPage::themes, "all themes"),
        field("browse", &SearchPage::browse, "other ways in: documents, quotes, names, glossary"));
  }
};

SearchPage search_page(const Catalogue& catalogue);

}  // namespace commonplace
