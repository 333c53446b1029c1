#include "model/entity.h"

#include <algorithm>

namespace commonplace {

const std::vector<EntityKind>& entity_kinds() {
  static const std::vector<EntityKind> kinds = {
      {.id = "district", .folder = "districts", .label = "District", .plural = "Districts"},
      {.id = "person", .folder = "people", .label = "Person", .plural = "People"},
      {.id = "organization", .folder = "organizations", .label = "Organization", .plural = "Organizations"},
      {.id = "program", .folder = "programs", .label = "Program", .plural = "Programs"},
      {.id = "policy", .folder = "policies", .label = "Policy", .plural = "Policies"},
  };
  return kinds;
}

const EntityKind* find_entity_kind(std::string_view id) {
  const auto& kinds = entity_kinds();
  const auto found = std::ranges::find(kinds, id, &EntityKind::id);
  return found == kinds.end() ? nullptr : &*found;
}

}  // namespace commonplace
