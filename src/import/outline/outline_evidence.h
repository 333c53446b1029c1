#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "import/outline/given_ranks.h"
#include "import/outline/heading_levels.h"

namespace commonplace {

// What speaks for and against one heading lying below another, or beside it, as weights that add up.
class OutlineEvidence {
 public:
  static constexpr std::size_t root = static_cast<std::size_t>(-1);

  explicit OutlineEvidence(const std::vector<HeadingSite>& headings);

  // `child` stands right below `parent` (or at the top).
  double below(std::size_t parent, std::size_t child) const;
  // `second` follows `first` under one parent.
  double beside(std::size_t first, std::size_t second) const;
  // The section has parts of its own.
  double divided(std::size_t heading) const;

 private:
  struct Site {
    std::vector<std::string> title;   // its words, folded
    std::vector<std::string> stems;   // of the words that tell something
    std::set<std::string> announced;  // stems of the text that leads over to its parts
    std::string first_word;           // of its text
    int number = -1;                  // in its title's family
    bool names_top = false;           // introduction, references, appendix
    bool counts_on = false;           // its text begins like that of a later part
    bool introduces = false;          // its text ends like an introduction of parts
  };

  double weight_of(const std::string& stem) const;

  const std::vector<HeadingSite>& headings_;
  GivenRanks given_;
  double usual_length_;  // of the text of a section, in words
  std::vector<Site> sites_;
  std::unordered_map<std::string, int> sections_with_;  // how many sections hold a stem
};

}  // namespace commonplace
