#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pages/catalogue.h"
#include "pages/document_card.h"
#include "pages/link.h"
#include "pages/listing.h"

namespace commonplace {

// What there is of a district from one year: what it was host or subject of, and its themes.
struct DistrictYear {
  std::string year;
  std::vector<DocumentLink> documents;
  std::optional<Listing<CountedLink>> themes;
};

template <>
struct Fields<DistrictYear> {
  static constexpr auto list(auto use) {
    return use(field("year", &DistrictYear::year, "the year"),
               field("documents", &DistrictYear::documents, "meetings it hosted, case studies of it"),
               field("themes", &DistrictYear::themes, "themes with passages about it, most passages first"));
  }
};

// Newest first.
std::vector<DistrictYear> district_years(const Catalogue& catalogue, std::uint32_t district);

}  // namespace commonplace
