#include "relate/quote_speakers.h"

#include <algorithm>

#include "text/words.h"

namespace commonplace {
namespace {

using FoldedName = std::vector<std::string>;

bool contains(const FoldedName& attribution, const FoldedName& name) {
  return !std::ranges::search(attribution, name).empty();
}

bool ends_with(const FoldedName& name, const FoldedName& attribution) {
  return name.size() >= attribution.size() &&
         std::equal(attribution.rbegin(), attribution.rend(), name.rbegin());
}

}  // namespace

PersonNames::PersonNames(const Corpus& corpus) {
  const auto add = [this](std::uint32_t entity, std::string_view name) {
    FoldedName words = folded_words(name);
    if (!words.empty()) names_.push_back({entity, std::move(words)});
  };
  for (std::uint32_t e = 0; e < corpus.entities().size(); ++e) {
    const Entity& entity = corpus.entities()[e];
    if (entity.kind != "person") continue;
    add(e, entity.name.value);
    for (const Placed<std::string>& other : entity.also) add(e, other.value);
  }
}

std::optional<std::uint32_t> PersonNames::find(std::string_view attribution) const {
  const FoldedName printed = folded_words(attribution);
  if (printed.empty()) return std::nullopt;
  std::optional<std::uint32_t> only;
  for (const PersonName& name : names_) {
    if (!contains(printed, name.words) && !ends_with(name.words, printed)) continue;
    if (only && *only != name.entity) return std::nullopt;
    only = name.entity;
  }
  return only;
}

std::vector<std::optional<std::uint32_t>> quote_speakers(const Document& document, const PersonNames& names) {
  std::vector<std::optional<std::uint32_t>> speakers;
  for (const Quote& quote : document.quotes) speakers.push_back(names.find(quote.attribution));
  return speakers;
}

}  // namespace commonplace
