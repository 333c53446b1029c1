#pragma once

#include <string>
#include <vector>

#include "model/placed.h"

namespace commonplace {

// Words that say the same or nearly the same (content/synonyms.yaml). They are for search alone and shown on
// no page. Either all terms find one another (`from` is empty), or the words of `from` find the terms,
// but not the other way around.
struct SynonymGroup {
  static constexpr double least_weight = 0.1, usual_weight = 0.6, most_weight = 0.9;

  std::vector<Placed<std::string>> terms;
  std::vector<Placed<std::string>> from;
  double weight = usual_weight;  // what a term counts when another was typed; the word itself counts 1
  int line = 0;                  // where the file has the group
  friend bool operator==(const SynonymGroup&, const SynonymGroup&) = default;
};

}  // namespace commonplace
