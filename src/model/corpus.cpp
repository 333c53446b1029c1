#include "model/corpus.h"

#include <algorithm>

namespace commonplace {
namespace {

template <class Id>
std::optional<std::uint32_t> look_up(const std::unordered_map<Id, std::uint32_t>& index, const Id& id) {
  const auto found = index.find(id);
  return found == index.end() ? std::nullopt : std::optional(found->second);
}

template <class Value>
std::vector<Value> others(const std::vector<Value>& values, const std::set<std::uint32_t>& left_out) {
  std::vector<Value> kept;
  for (std::uint32_t i = 0; i < values.size(); ++i)
    if (!left_out.contains(i)) kept.push_back(values[i]);
  return kept;
}

}  // namespace

Corpus Corpus::without(const CorpusNames& names) const {
  Corpus rest = *this;
  rest.themes_ = others(themes_, names.themes);
  rest.entities_ = others(entities_, names.entities);
  rest.terms_ = others(terms_, names.terms);
  rest.theme_index_.clear();
  rest.entity_index_.clear();
  for (std::uint32_t i = 0; i < rest.themes_.size(); ++i) rest.theme_index_.emplace(rest.themes_[i].id, i);
  for (std::uint32_t i = 0; i < rest.entities_.size(); ++i)
    rest.entity_index_.emplace(rest.entities_[i].id, i);
  for (Theme& theme : rest.themes_)
    std::erase_if(theme.related, [&](const Placed<ThemeId>& one) { return !rest.find(one.value); });
  return rest;
}

bool Corpus::is_waiting(const DocumentId& id) const {
  return std::ranges::find(waiting_, id, &Document::id) != waiting_.end();
}

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
