#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/name.h"
#include "model/body.h"
#include "model/ids.h"
#include "model/placed.h"

namespace commonplace {

// The kinds of entity; `folder` is their part of the site: /districts/…/.
struct EntityKind {
  std::string_view id;      // district
  std::string_view folder;  // districts
  std::string_view label;   // District
  std::string_view plural;  // Districts
};
const std::vector<EntityKind>& entity_kinds();
const EntityKind* find_entity_kind(std::string_view id);

// A named thing with its own page. `also` lists its other names and acronyms. Mentions of one that is not
// `linked` count, but are not links to its page.
struct Entity {
  EntityId id;
  SourcePath source;
  std::string_view kind;  // id of one of entity_kinds()
  Placed<std::string> name;
  std::vector<Placed<std::string>> also;
  std::string role;  // persons, as printed
  std::string url;
  bool linked = true;
  std::vector<Placed<std::string>> formerly;  // ids it had before
  Body body;
  friend bool operator==(const Entity&, const Entity&) = default;
};

}  // namespace commonplace
