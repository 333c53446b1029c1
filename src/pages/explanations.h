#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/corpus.h"
#include "pages/field.h"
#include "pages/listing.h"
#include "relate/relations.h"

namespace commonplace {

// What a name or term in a text stands for, for those who meet it there.
struct Explanation {
  Url url;  // that of the links it explains
  std::string name;
  std::string kind;                 // "District"; of a term what its letters stand for, if anything
  std::optional<std::string> text;  // a sentence or two
  friend bool operator==(const Explanation&, const Explanation&) = default;
};

template <>
struct Fields<Explanation> {
  static constexpr auto list(auto use) {
    return use(field("url", &Explanation::url, "its page, which the links it explains lead to"),
               field("name", &Explanation::name, "its name"),
               field("kind", &Explanation::kind, "the kind of entity: District; of a term the expansion"),
               field("text", &Explanation::text, "what it is, in a sentence or two"));
  }
};

// Of every entity and term that a document links to where it names it, each once, in that order. One
// of which nothing is known but its name is left out.
std::optional<Listing<Explanation>> explanations(const Corpus& corpus, const DocumentRelations& relations);

}  // namespace commonplace
