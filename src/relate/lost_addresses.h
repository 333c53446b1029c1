#pragma once

#include <vector>

#include "relate/follow_addresses.h"

namespace commonplace {

// A message for each published address that leads nowhere now, with what can be done about it.
void list_lost(const Corpus& corpus, const PublishedPages& published, const std::vector<FollowedPage>& found,
               Diagnostics& lost);

}  // namespace commonplace
