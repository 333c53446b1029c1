#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "model/ids.h"
#include "model/placed.h"

namespace commonplace {

// An acronym or word with its expansion or meaning. `entity` is the entity it denotes, if that has
// a page. `defined_in` is set if the term comes from a document's text and not from the glossary: the
// index of that document in the corpus. A term that every reader knows need not be `linked`: it is in the
// glossary, but its mentions in texts are not links to it.
struct Term {
  Placed<std::string> term;
  std::string expansion;
  std::string meaning;
  std::optional<Placed<EntityId>> entity;
  std::optional<std::uint32_t> defined_in;
  bool linked = true;
  std::vector<Placed<std::string>> formerly;  // what it was called before
  std::string anchor;                         // on the glossary page: `t-` and the slug of the term, unique
  std::vector<std::string> former_anchors;
  friend bool operator==(const Term&, const Term&) = default;
};

}  // namespace commonplace
