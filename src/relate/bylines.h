#pragma once

#include <vector>

#include "model/corpus.h"
#include "relate/names.h"
#include "relate/relations.h"

namespace commonplace {

// For each author of a document, the entity whose whole name the byline prints; nullopt for a name that the
// corpus does not know.
std::vector<std::optional<std::uint32_t>> find_authors(const Document& document, const Names& names);

// The bylines of all documents seen from the entities, one for each: what it wrote (`authors` of
// `relations` must be there), and what was written by those who work there.
std::vector<Bylines> find_bylines(const Corpus& corpus, const std::vector<DocumentRelations>& relations,
                                  const Names& names);

}  // namespace commonplace
