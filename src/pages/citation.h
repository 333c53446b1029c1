#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/corpus.h"
#include "pages/field.h"

namespace commonplace {

// A reference to a document in one style, in three parts because the title is set in italics. It holds
// the address of the document's page, absolute; that of a passage in its place cites the passage.
struct Citation {
  std::string style;  // id of a citation style: apa
  std::string label;  // APA
  std::string before;
  std::string title;
  std::string after;
  friend bool operator==(const Citation&, const Citation&) = default;
};

template <>
struct Fields<Citation> {
  static constexpr auto list(auto use) {
    return use(field("style", &Citation::style, "id of the style: apa"),
               field("label", &Citation::label, "name of the style: APA"),
               field("before", &Citation::before, "authors, in APA style the year too, up to the title"),
               field("title", &Citation::title, "the title, to be set in italics"),
               field("after", &Citation::after, "what follows the title, with the address"));
  }
};

// In every style, the one that site.yaml names first.
std::vector<Citation> citations(const Site& site, const Document& document);

// In the style that site.yaml names.
Citation citation(const Site& site, const Document& document);

// Who published the document: what it says, else the site's organization.
std::string publisher_of(const Site& site, const Document& document);

}  // namespace commonplace
