#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/corpus.h"

namespace commonplace {

// Finds the persons of a corpus that attributions name. Borrows nothing.
class PersonNames {
 public:
  explicit PersonNames(const Corpus& corpus);

  // The person (an entity) whose name the attribution contains, or whose surname it is, if exactly one person
  // fits: "Rick Miller of the board", "Miller". nullopt for roles, and where several persons fit.
  std::optional<std::uint32_t> find(std::string_view attribution) const;

 private:
  struct PersonName {
    std::uint32_t entity = 0;
    std::vector<std::string> words;  // folded
  };
  std::vector<PersonName> names_;
};

// For each quote of a document, the person that its attribution names.
std::vector<std::optional<std::uint32_t>> quote_speakers(const Document& document, const PersonNames& names);

}  // namespace commonplace
