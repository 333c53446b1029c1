#include "pages/entities_page.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "model/urls.h"
#include "pages/filed_name.h"
#include "text/collate.h"
#include "text/slug.h"

namespace commonplace {
namespace {

std::optional<Listing<NavigationItem>> kinds_to_choose(const Catalogue& catalogue, const EntityKind* shown) {
  const Strings& strings = catalogue.corpus.strings();
  std::vector<NavigationItem> kinds = {
      {entities_url(nullptr), entities_heading(strings, nullptr), std::nullopt}};
  for (const EntityKind& kind : entity_kinds()) {
    // A kind whose entities are not named yet has a list all the same, which says so.
    if (std::ranges::count(catalogue.corpus.entities(), kind.id, &Entity::kind) > 0)
      kinds.push_back({entities_url(&kind), entities_heading(strings, &kind), std::nullopt});
  }
  for (NavigationItem& kind : kinds) {
    if (kind.url == entities_url(shown)) kind.current = "page";
  }
  return listing(std::move(kinds));
}

// "12 passages, author of 2 documents": what there is of it.
std::string counts_of(const Catalogue& catalogue, std::uint32_t index) {
  const Strings& strings = catalogue.corpus.strings();
  const std::size_t passages = catalogue.relations.entity_mentions[index].size();
  const std::size_t written = catalogue.relations.bylines[index].written.size();
  const std::size_t notes = catalogue.relations.entity_notes[index].size();
  std::vector<std::string> counts;
  if (passages > 0) counts.push_back(strings("count_passages", {{"count", passages}}));
  if (written > 0) counts.push_back(strings("count_written", {{"count", written}}));
  if (counts.empty() && notes > 0) counts.push_back(strings("count_footnotes", {{"count", notes}}));
  return fmt::format("{}", fmt::join(counts, ", "));
}

EntityLine entity_line(const Catalogue& catalogue, std::uint32_t index) {
  const Strings& strings = catalogue.corpus.strings();
  const Entity& entity = catalogue.corpus.entities()[index];
  return {url_of(entity), filed_name(entity), strings(kind_key(entity.kind)), counts_of(catalogue, index)};
}

LetterGroup& group_of(std::vector<LetterGroup>& letters, const std::string& letter, const Url& page) {
  const auto known = std::ranges::find(letters, letter, &LetterGroup::letter);
  if (known != letters.end()) return *known;
  const std::string plain = slug(letter);
  const std::string anchor = "letter-" + (plain.empty() ? "other" : plain);
  return letters.emplace_back(LetterGroup{letter, {fmt::format("{}#{}", page.value, anchor)}, anchor, {}});
}

std::string introduction(const Corpus& corpus, const EntityKind* kind, std::size_t count) {
  const Strings& strings = corpus.strings();
  if (kind == nullptr) return count == 0 ? strings("no_entities") : strings("entities_introduction");
  return strings(kind_key(kind->id, "introduction"), {{"count", count}});
}

}  // namespace

Url entities_url(const EntityKind* kind) {
  return {kind == nullptr ? "/entities/" : fmt::format("/{}/", kind->folder)};
}

std::string entities_heading(const Strings& strings, const EntityKind* kind) {
  return kind == nullptr ? strings("a_to_z") : strings(kind_key(kind->id, "plural"));
}

EntitiesPage entities_page(const Catalogue& catalogue, const EntityKind* kind) {
  const Corpus& corpus = catalogue.corpus;
  const Url url = entities_url(kind);
  EntitiesPage page;
  page.heading = entities_heading(corpus.strings(), kind);
  page.kinds = kinds_to_choose(catalogue, kind);
  page.show_kinds = kind == nullptr;
  std::vector<LetterGroup> letters;
  std::size_t count = 0;
  for (const std::uint32_t index : catalogue.entity_order) {
    const Entity& entity = corpus.entities()[index];
    if (kind != nullptr && entity.kind != kind->id) continue;
    ++count;
    group_of(letters, index_letter(filed_name(entity)), url)
        .entities.push_back(entity_line(catalogue, index));
  }
  page.letters = listing(std::move(letters));
  page.introduction = introduction(corpus, kind, count);
  PageHead head{.url = url, .heading = page.heading, .description = page.introduction};
  if (kind != nullptr) head.trail = {{entities_url(nullptr), entities_heading(corpus.strings(), nullptr)}};
  page.frame = make_frame(corpus.site(), std::move(head));
  return page;
}

}  // namespace commonplace
