#pragma once

#include <optional>
#include <vector>

#include "pages/catalogue.h"
#include "pages/frame.h"
#include "pages/link.h"
#include "pages/listing.h"

namespace commonplace {

// The search form, and other ways to find a passage.
struct SearchPage {
  static constexpr std::string_view template_name = "search";
  Frame frame;
  std::optional<Listing<CountedLink>> themes;
  std::vector<CountedLink> browse;
};

template <>
struct Fields<SearchPage> {
  static constexpr auto list(auto use) {
    return use(field("frame", &SearchPage::frame, "what stands around the page"),
               field("themes", &SearchPage::themes, "all themes"),
               field("browse", &SearchPage::browse, "other ways in: documents, quotes, names, glossary"));
  }
};

SearchPage search_page(const Catalogue& catalogue);

}  // namespace commonplace
