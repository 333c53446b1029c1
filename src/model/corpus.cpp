#include "model/corpus.h"

namespace commonplace {
namespace {

template <class Id>
std::optional<std::uint32_t> look_up(const std::unordered_map<Id, std::uint32_t>& index, const Id& id) {
  const auto found = index.find(id);
  return found == index.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

std::optional<std::uint32_t> Corpus::find(const DocumentId& id) const {
  return look_up(document_index_, id);
}
std::optional<std::uint32_t> Corpus::find(const ThemeId& id) const {
  return look_up(theme_index_, id);
}
std::optional<std::uint32_t> Corpus::find(const EntityId& id) const {
  return look_up(entity_index_, id);
}

}  // namespace commonplace
