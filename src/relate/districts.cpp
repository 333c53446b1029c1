#include "relate/districts.h"

#include <algorithm>
#include <set>

namespace commonplace {

std::vector<std::uint32_t> districts_of_passage(const Corpus& corpus, const Relations& relations,
                                                std::uint32_t document, std::uint32_t passage) {
  std::set<std::uint32_t> districts;
  const auto& host = corpus.documents()[document].host;
  if (const auto entity = host ? corpus.find(host->value) : std::nullopt) districts.insert(*entity);
  const std::vector<Mention>& mentions = relations.documents[document].mentions;
  for (auto mention = std::ranges::lower_bound(mentions, passage, {}, &Mention::passage);
       mention != mentions.end() && mention->passage == passage; ++mention) {
    if (mention->named.kind == Named::Kind::entity) districts.insert(mention->named.index);
  }
  std::erase_if(districts,
                [&](std::uint32_t entity) { return corpus.entities()[entity].kind != "district"; });
  return {districts.begin(), districts.end()};
}

}  // namespace commonplace
