#include "relate/bylines.h"

#include "relate/hashed_words.h"
#include "relate/mentions.h"

namespace commonplace {
namespace {

void add_once(std::vector<std::uint32_t>& documents, std::uint32_t document) {
  if (documents.empty() || documents.back() != document) documents.push_back(document);
}

}  // namespace

std::vector<std::optional<std::uint32_t>> find_authors(const Document& document, const Names& names) {
  std::vector<std::optional<std::uint32_t>> found;
  for (const Author& author : document.authors) {
    const std::optional<Named> named = names.find(author.name);
    const bool is_entity = named && named->kind == Named::Kind::entity;
    found.push_back(is_entity ? std::optional(named->index) : std::nullopt);
  }
  return found;
}

std::vector<Bylines> find_bylines(const Corpus& corpus, const std::vector<DocumentRelations>& relations,
                                  const Names& names) {
  std::vector<Bylines> bylines(corpus.entities().size());
  for (std::uint32_t d = 0; d < relations.size(); ++d) {
    for (const auto& author : relations[d].authors)
      if (author) add_once(bylines[*author].written, d);
    for (const Author& author : corpus.documents()[d].authors) {
      for (const auto& [named, range] : names_in(author.affiliation, hashed_words(author.affiliation), names))
        if (named.kind == Named::Kind::entity) add_once(bylines[named.index].affiliated, d);
    }
  }
  return bylines;
}

}  // namespace commonplace
