#include "pages/entities_page.h"

#include <algorithm>

#include <fmt/format.h>

#include "model/urls.h"
#include "pages/wording.h"
#include "text/collate.h"
#include "text/fold.h"

namespace commonplace {
namespace {

std::optional<Listing<NavigationItem>> kinds_to_choose(const Corpus& corpus, const EntityKind* shown) {
  std::vector<NavigationItem> kinds = {{entities_url(nullptr), entities_heading(nullptr), std::nullopt}};
  for (const EntityKind& kind : entity_kinds()) {
    if (std::ranges::count(corpus.entities(), kind.id, &Entity::kind) > 0)
      kinds.push_back({entities_url(&kind), entities_heading(&kind), std::nullopt});
  }
  for (NavigationItem& kind : kinds) {
    if (kind.url == entities_url(shown)) kind.current = "page";
  }
  return listing(std::move(kinds));
}

EntityLine entity_line(const Catalogue& catalogue, std::uint32_t index) {
  const Entity& entity = catalogue.corpus.entities()[index];
  const std::size_t places = catalogue.relations.entity_mentions[index].size();
  return {url_of(entity), entity.name.value, std::string(find_entity_kind(entity.kind)->label),
          places == 0 ? std::string("not named yet") : counted(places, "passage", "passages")};
}

LetterGroup& group_of(std::vector<LetterGroup>& letters, const std::string& letter, const Url& page) {
  const auto known = std::ranges::find(letters, letter, &LetterGroup::letter);
  if (known != letters.end()) return *known;
  const std::string plain = slug(letter);
  const std::string anchor = "letter-" + (plain.empty() ? "other" : plain);
  return letters.emplace_back(LetterGroup{letter, {fmt::format("{}#{}", page.value, anchor)}, anchor, {}});
}

std::string introduction(const Corpus& corpus, const EntityKind* kind, std::size_t count) {
  if (kind == nullptr) {
    return count == 0
               ? "Nothing has a page of its own yet."
               : "Districts, people, organizations, programs and policies that the documents name, each "
                 "with every passage that names it.";
  }
  const std::string all = lower_first(kind->plural);
  return count == 0 ? fmt::format("No {} have a page of their own yet.", all)
                    : fmt::format("{} that the documents of the {} name.",
                                  counted(count, lower_first(kind->label), all), corpus.site().organization);
}

}  // namespace

Url entities_url(const EntityKind* kind) {
  return {kind == nullptr ? "/entities/" : fmt::format("/{}/", kind->folder)};
}

std::string entities_heading(const EntityKind* kind) {
  return std::string(kind == nullptr ? "A–Z" : kind->plural);
}

EntitiesPage entities_page(const Catalogue& catalogue, const EntityKind* kind) {
  const Corpus& corpus = catalogue.corpus;
  const Url url = entities_url(kind);
  EntitiesPage page;
  page.heading = entities_heading(kind);
  page.kinds = kinds_to_choose(corpus, kind);
  page.show_kinds = kind == nullptr;
  std::vector<LetterGroup> letters;
  std::size_t count = 0;
  for (const std::uint32_t index : catalogue.entity_order) {
    const Entity& entity = corpus.entities()[index];
    if (kind != nullptr && entity.kind != kind->id) continue;
    ++count;
    group_of(letters, index_letter(entity.name.value), url).entities.push_back(entity_line(catalogue, index));
  }
  page.letters = listing(std::move(letters));
  page.introduction = introduction(corpus, kind, count);
  PageHead head{.url = url, .heading = page.heading, .description = page.introduction};
  if (kind != nullptr) head.trail = {{entities_url(nullptr), entities_heading(nullptr)}};
  page.frame = make_frame(corpus.site(), std::move(head));
  return page;
}

}  // namespace commonplace
