#pragma once

#include <vector>

#include "model/corpus.h"
#include "relate/hashed_words.h"
#include "relate/names.h"
#include "relate/relations.h"

namespace commonplace {

// Every place in the passages of `body` where something is named, by passage and place. They never
// overlap. `words` are hashed_words(body); a mention inside one of `references` (sorted) is not linked.
std::vector<Mention> find_mentions(const Body& body, const BodyWords& words, const Names& names,
                                   const std::vector<Reference>& references);

// The mentions of all documents from the other side: for each entity, or each term, one row a passage.
std::vector<std::vector<MentionPlace>> mention_places(const std::vector<DocumentRelations>& documents,
                                                      Named::Kind kind, std::size_t count);

}  // namespace commonplace
