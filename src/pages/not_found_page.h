#pragma once

#include <vector>

#include "pages/catalogue.h"
#include "pages/frame.h"
#include "pages/link.h"

namespace commonplace {

// For a reader who followed an address that leads nowhere. It may be served at any address, so its
// links start from the site's base address.
struct NotFoundPage {
  static constexpr std::string_view template_name = "not_found";
  Frame frame;
  std::vector<CountedLink> browse;
};

template <>
struct Fields<NotFoundPage> {
  static constexpr auto list(auto use) {
    return use(
        field("frame", &NotFoundPage::frame, "the parts every page shares: head, header, navigation, footer"),
        field("browse", &NotFoundPage::browse, "links to start from"));
  }
};

NotFoundPage not_found_page(const Catalogue& catalogue);

}  // namespace commonplace
