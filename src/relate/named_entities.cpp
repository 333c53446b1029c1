// An entity that nothing names has no page, so what its own text links to is not named by that. A named one
// names in turn what its text links to: hence the walk along links of entities, from the named ones on.

#include "relate/named_entities.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>

#include "model/urls.h"

namespace commonplace {
namespace {

class EntityAddresses {
 public:
  explicit EntityAddresses(const Corpus& corpus) {
    for (std::uint32_t e = 0; e < corpus.entities().size(); ++e)
      by_address_.emplace(url_of(corpus.entities()[e]).value, e);
  }

  std::optional<std::uint32_t> at(const Url& url) const {
    const auto found = by_address_.find(url.value.substr(0, url.value.find_first_of("?#")));
    return found == by_address_.end() ? std::nullopt : std::optional(found->second);
  }

 private:
  std::unordered_map<std::string, std::uint32_t> by_address_;
};

class NamedEntities {
 public:
  NamedEntities(const Corpus& corpus, const Relations& relations)
      : corpus_(corpus), relations_(relations), addresses_(corpus), named_(corpus.entities().size()) {}

  std::vector<bool> find() {
    for (std::uint32_t e = 0; e < named_.size(); ++e) {
      const Bylines& bylines = relations_.bylines[e];
      if (!relations_.entity_mentions[e].empty() || !relations_.entity_notes[e].empty() ||
          !bylines.written.empty() || !bylines.affiliated.empty())
        name(e);
    }
    for (const DocumentRelations& document : relations_.documents) {
      for (const auto& speaker : document.speakers)
        if (speaker) name(*speaker);
      for (const auto& districts : document.districts)
        for (const std::uint32_t district : districts) name(district);
    }
    for (const Document& document : corpus_.documents()) {
      const auto host = document.host ? corpus_.find(document.host->value) : std::nullopt;
      if (host) name(*host);  // one that is unknown has been reported
      name_linked_from(document.source);
    }
    for (const Theme& theme : corpus_.themes()) name_linked_from(theme.source);
    for (const ProsePage& page : corpus_.pages()) name_linked_from(page.source);
    for (const NavigationLink& link : corpus_.site().navigation) name(link.url.value);
    for (const NavigationLink& link : corpus_.site().footer_links) name(link.url.value);
    for (const StartingPoints& points : corpus_.site().start_here)
      for (const Placed<Url>& address : points.addresses) name(address.value);
    for (const Redirect& redirect : corpus_.redirects()) name(redirect.to.value);
    while (!unread_.empty()) {
      const std::uint32_t entity = unread_.back();
      unread_.pop_back();
      name_linked_from(corpus_.entities()[entity].source);
    }
    return std::move(named_);
  }

 private:
  void name(std::uint32_t entity) {
    if (named_[entity]) return;
    named_[entity] = true;
    unread_.push_back(entity);
  }

  void name(const Url& url) {
    if (const auto entity = addresses_.at(url)) name(*entity);
  }

  void name_linked_from(const SourcePath& source) {
    const auto links = relations_.links.find(source);
    if (links == relations_.links.end()) return;
    for (const auto& [written, target] : links->second) name(target.url);
  }

  const Corpus& corpus_;
  const Relations& relations_;
  EntityAddresses addresses_;
  std::vector<bool> named_;
  std::vector<std::uint32_t> unread_;  // named, with links that have not been looked at
};

}  // namespace

void add_linked_places(const Corpus& corpus, Relations& relations) {
  const EntityAddresses addresses(corpus);
  for (std::uint32_t d = 0; d < corpus.documents().size(); ++d) {
    const Document& document = corpus.documents()[d];
    const BodyLinks& links = relations.links.at(document.source);
    for (std::uint32_t p = 0; p < document.body.passages.size(); ++p) {
      for (const Mark& mark : document.body.passages[p].body.marks) {
        const auto link = mark.kind == MarkKind::link ? links.find(mark.target) : links.end();
        const auto entity = link == links.end() ? std::nullopt : addresses.at(link->second.url);
        if (!entity) continue;
        std::vector<MentionPlace>& places = relations.entity_mentions[*entity];
        const auto place = std::ranges::lower_bound(places, MentionPlace{d, p, {}});
        const bool is_known = place != places.end() && place->document == d && place->passage == p;
        if (!is_known) places.insert(place, {d, p, mark.range});
        if (corpus.entities()[*entity].kind != "district") continue;
        std::vector<std::uint32_t>& districts = relations.documents[d].districts[p];
        const auto at = std::ranges::lower_bound(districts, *entity);
        if (at == districts.end() || *at != *entity) districts.insert(at, *entity);
      }
    }
  }
}

std::vector<bool> named_entities(const Corpus& corpus, const Relations& relations) {
  return NamedEntities(corpus, relations).find();
}

}  // namespace commonplace
