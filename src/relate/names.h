#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.h"
#include "model/corpus.h"
#include "relate/hashed_words.h"
#include "relate/relations.h"

namespace commonplace {

// Every name of every entity and term, ready to be looked for all at once. A name is found
// - as whole words, parted by spaces, hyphens or dashes, whichever the name itself has;
// - in exactly its case where a word of it is in capitals (LCFF, the CORE of `CORE Districts`);
// - with a capital where it is one word that has one (Fresno); else whatever the case;
// - also with a plural s when its last word is in capitals or in small letters (ILTs, change ideas).
class Names {
 public:
  // A name found in a text: what it stands for and how many words it has there.
  struct Found {
    Named named;
    std::size_t words = 0;
  };

  // The longest name whose first word is the word number `first` of `text`.
  std::optional<Found> longest_at(std::string_view text, const std::vector<HashedWord>& words,
                                  std::size_t first) const;

  // What `name` as a whole stands for.
  std::optional<Named> find(std::string_view name) const;

  // Adds a name of `named`. If this very name stands for something else already, nothing is added
  // and that is returned.
  std::optional<Named> add(std::string_view name, Named named);

 private:
  // A way of writing a name, at the node its words lead to. `exact` has for each word how it must
  // be written, empty: in any case.
  struct Form {
    Named named;
    std::vector<std::string> exact;
    bool capital = false;
  };
  struct Node {
    std::unordered_map<std::uint64_t, std::uint32_t> next;
    std::vector<Form> forms;  // the strictest first
  };

  std::vector<Node> nodes_ = std::vector<Node>(1);
  std::bitset<1U << 16U> beginnings_;  // low bits of the hashes that some name begins with
};

// The names of a corpus: of an entity its name and `also`, of a term the term and its expansion. A
// term that has an entity stands for that entity. A name that two things share is reported, except
// where one is a definition found in a text: that gives way.
Names gather_names(const Corpus& corpus, Diagnostics& diagnostics);

}  // namespace commonplace
