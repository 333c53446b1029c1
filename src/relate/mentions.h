#pragma once

#include <string_view>
#include <utility>
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

// The names in any text, in order and apart from each other. `words` are hashed_words(text).
std::vector<std::pair<Named, Range>> names_in(std::string_view text, const std::vector<HashedWord>& words,
                                              const Names& names);

// Every place in the footnotes of `body` where an entity is named, by note and place.
std::vector<NoteMention> find_note_mentions(const Body& body, const Names& names);

// The same of all documents from the other side: for each entity one row a footnote.
std::vector<std::vector<NotePlace>> note_places(const std::vector<DocumentRelations>& documents,
                                                std::size_t entities);

// The mentions of all documents from the other side: for each entity, or each term, one row a passage.
std::vector<std::vector<MentionPlace>> mention_places(const std::vector<DocumentRelations>& documents,
                                                      Named::Kind kind, std::size_t count);

}  // namespace commonplace
