#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "model/ids.h"
#include "model/placed.h"

namespace commonplace {

// An acronym or word with its expansion or meaning. `entity` names the entity it stands for, if
// that has a page. `defined_in` is set when no glossary entry gave it but a document's text did:
// the index of that document in the corpus.
struct Term {
  Placed<std::string> term;
  std::string expansion;
  std::string meaning;
  std::optional<Placed<EntityId>> entity;
  std::optional<std::uint32_t> defined_in;
  std::string anchor;  // on the glossary page: `t-` and the slug of the term, unique
  friend bool operator==(const Term&, const Term&) = default;
};

}  // namespace commonplace
