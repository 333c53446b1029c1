#pragma once

#include <string>

#include "model/corpus.h"
#include "pages/field.h"

namespace commonplace {

// A reference to a document in APA style, in three parts because the title is set in italics.
struct Citation {
  std::string before;
  std::string title;
  std::string after;
  friend bool operator==(const Citation&, const Citation&) = default;
};

template <>
struct Fields<Citation> {
  static constexpr auto list(auto use) {
    return use(field("before", &Citation::before, "authors and year, up to the title"),
               field("title", &Citation::title, "the title, to be set in italics"),
               field("after", &Citation::after, "what follows the title, with the address"));
  }
};

Citation apa_citation(const Site& site, const Document& document);

// "Choi, L." for "Linda Choi"; a name that is an organization's stays as it is.
std::string apa_name(const std::string& name);

}  // namespace commonplace
