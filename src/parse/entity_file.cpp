#include "parse/body.h"
#include "parse/content_file.h"
#include "parse/schema.h"

namespace commonplace {
namespace {

void read_entity_kind(const Field& field, Entity& entity) {
  std::vector<std::string> known;
  for (const EntityKind& kind : entity_kinds()) known.emplace_back(kind.id);
  if (const auto index = read_choice(field, known)) entity.kind = entity_kinds()[*index].id;
}

const std::vector<Key<Entity>>& entity_keys() {
  static const std::vector<Key<Entity>> keys = {
      {"name", Need::required, placed_text_into(&Entity::name)},
      {"kind", Need::required, read_entity_kind},
      {"also", Need::optional, placed_texts_into(&Entity::also)},
      {"formerly", Need::optional, former_ids_into(&Entity::formerly)},
      {"role", Need::optional, text_into(&Entity::role)},
      {"url", Need::optional, web_address_into(&Entity::url)},
      {"link", Need::optional,
       [](const Field& field, Entity& entity) { entity.linked = read_yes_or_no(field); }},
  };
  return keys;
}

}  // namespace

Entity parse_entity(const ContentFile& file, Faults& faults) {
  Entity entity;
  entity.id = {file.id};
  entity.source = file.source.path();
  entity.kind = entity_kinds().front().id;  // whatever is wrong with the file, it has an address
  if (file.front) read_map(*file.front, "an entity", entity_keys(), entity, faults);
  entity.body = parse_body(file.source, file.body, faults);
  return entity;
}

}  // namespace commonplace
