#pragma once

#include <optional>
#include <string>

#include "pages/body_view.h"
#include "pages/frame.h"
#include "relate/relations.h"

namespace commonplace {

// A page of prose, such as About.
struct TextPage {
  static constexpr std::string_view template_name = "text";
  Frame frame;
  std::string title;
  std::optional<std::string> summary;
  BodyView body;
};

template <>
struct Fields<TextPage> {
  static constexpr auto list(auto use) {
    return use(
        field("frame", &TextPage::frame, "the parts every page shares: head, header, navigation, footer"),
        field("title", &TextPage::title, "its title"),
        field("summary", &TextPage::summary, "what it is about"), field("body", &TextPage::body, "the text"));
  }
};

TextPage text_page(const Site& site, const Relations& relations, const ProsePage& page);

}  // namespace commonplace
