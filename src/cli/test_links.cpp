#include <map>
#include <vector>

#include <fmt/format.h>

#include "cli/build_and_report.h"
#include "web/link_check.h"

namespace commonplace {

std::size_t test_links(BuildResult& result) {
  std::map<std::string, std::vector<Place>> places;  // each address is asked for once
  for (const ExternalLink& link : result.external_links) places[link.address].push_back(link.place);
  std::vector<std::string> addresses;
  for (const auto& [address, where] : places) addresses.push_back(address);

  const std::vector<LinkAnswer> answers = check_links(addresses, {});
  std::size_t untested = 0;
  for (std::size_t i = 0; i < addresses.size(); ++i) {
    const LinkAnswer& answer = answers[i];
    if (answer.kind == LinkAnswer::Kind::untested) ++untested;
    for (const Place& place : places[addresses[i]]) {
      if (answer.kind == LinkAnswer::Kind::broken)
        result.diagnostics.push_back(
            warning_at(place, fmt::format("link to `{}` leads nowhere: {}", addresses[i], answer.detail),
                       "find its new address, or remove the link"));
      if (answer.kind == LinkAnswer::Kind::moved)
        result.diagnostics.push_back(warning_at(place, fmt::format("`{}` has moved", addresses[i]),
                                                fmt::format("write `{}`", answer.detail)));
    }
  }
  sort_diagnostics(result.diagnostics);
  return untested;
}

}  // namespace commonplace
