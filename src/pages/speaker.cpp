#include "pages/speaker.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace commonplace {

std::string role_in(std::string_view attribution) {
  static constexpr std::array<std::string_view, 6> pointing = {"one", "a", "an", "another", "the", "this"};
  const std::size_t space = attribution.find(' ');
  if (space == std::string_view::npos) return {};
  if (std::ranges::find(pointing, ascii_lower(attribution.substr(0, space))) == pointing.end()) return {};
  return std::string(attribution.substr(space + 1));
}

const Entity* person_named(const Corpus& corpus, std::string_view attribution) {
  if (attribution.empty()) return nullptr;
  const auto fits = [&](std::string_view name) {
    if (!name.ends_with(attribution)) return false;
    const std::size_t before = name.size() - attribution.size();
    return before == 0 || name[before - 1] == ' ';
  };
  const Entity* only = nullptr;
  for (const Entity& entity : corpus.entities()) {
    if (entity.kind != "person") continue;
    const bool named =
        fits(entity.name.value) ||
        std::ranges::any_of(entity.also, [&](const Placed<std::string>& other) { return fits(other.value); });
    if (!named) continue;
    if (only != nullptr) return nullptr;
    only = &entity;
  }
  return only;
}

}  // namespace commonplace
