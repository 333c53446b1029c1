#pragma once

#include <string>
#include <vector>

#include "model/ids.h"
#include "model/placed.h"
#include "parse/faults.h"
#include "parse/schema.h"

namespace commonplace {

// `quotes:` of a document's front matter: what staff say about its quotes. A quote is named by some
// of its words.
struct QuoteSettings {
  struct Added {
    Placed<std::string> words;
    std::string attribution;  // empty: as found
    std::vector<Placed<ThemeId>> themes;
  };
  struct Themed {
    Placed<ThemeId> theme;
    std::vector<Placed<std::string>> words;
  };
  struct Attributed {
    Placed<std::string> words;
    std::string attribution;
  };
  std::vector<Placed<std::string>> feature;
  std::vector<Placed<std::string>> hide;
  std::vector<Added> add;
  std::vector<Themed> themes;
  std::vector<Attributed> attribution;
};

QuoteSettings read_quote_settings(const Field& field);

}  // namespace commonplace
