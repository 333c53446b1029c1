#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/body.h"
#include "model/ledger.h"

namespace commonplace {

// A heading or passage of a body as a place with an address.
struct BodyPlace {
  std::string_view id;
  bool heading = false;
  std::uint32_t index = 0;  // of the heading or passage
};

// In the order of the page; passages only when the page shows their addresses.
std::vector<BodyPlace> places_of(const Body& body, bool with_passages);

std::string_view text_of(const Body& body, const BodyPlace& place);

inline constexpr std::int32_t no_successor = -1;

// For each place that was published, the place of `now` that took it over (an index), or no_successor. A
// place with the same id is itself. An edited passage is recognized by similar words, fewer between the same
// neighbors than elsewhere; of a split one the part with most of the words is the successor (of about equal
// ones the first), and a merged one is known by its first words. A heading follows what is under it. Only
// live entries are followed.
std::vector<std::int32_t> find_successors(const std::vector<LedgerEntry>& before, const Body& body,
                                          const std::vector<BodyPlace>& now);

}  // namespace commonplace
