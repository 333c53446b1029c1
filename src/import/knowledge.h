#pragma once

#include <string>
#include <vector>

#include "model/parsed.h"

namespace commonplace {

// What the content directory already knows, and an import may lean on: names of districts and
// organizations, themes with their saved searches. All empty where there is no content yet.
struct Knowledge {
  std::vector<Entity> entities;
  std::vector<Theme> themes;
};

// From the parsed content files, in their order.
Knowledge knowledge_of(const std::vector<Parsed>& content);

}  // namespace commonplace
