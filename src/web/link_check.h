#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace commonplace {

// How an address on another site answered.
struct LinkAnswer {
  enum class Kind {
    works,
    moved,     // for good: `detail` is the new address
    broken,    // no page, or no such site: `detail` says what happened
    untested,  // the site asks programs to stay away, or there was no time: `detail` says which
  };
  Kind kind = Kind::works;
  std::string detail;
};

// Asking is polite and ends: one request at a time to each site, with a pause between, to a few sites at
// once.
struct LinkCheckLimits {
  std::chrono::milliseconds pause{500};
  std::chrono::seconds patience{10};  // with one answer
  std::chrono::seconds most{300};     // for all; what is left then is `untested`
  int sites_at_once = 8;
};

// Asks each address (http or https, with or without a fragment) without fetching what is there; an answer for
// each.
std::vector<LinkAnswer> check_links(const std::vector<std::string>& addresses, const LinkCheckLimits& limits);

}  // namespace commonplace
