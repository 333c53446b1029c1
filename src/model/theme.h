#pragma once

#include <string>
#include <vector>

#include "base/name.h"
#include "model/body.h"
#include "model/ids.h"
#include "model/placed.h"

namespace commonplace {

// A passage chosen by hand: the one of `document` that begins with `words` (compared folded).
struct CuratedPassage {
  Placed<DocumentId> document;
  Placed<std::string> words;
  friend bool operator==(const CuratedPassage&, const CuratedPassage&) = default;
};

// One of the controlled list of subjects. `search` is its saved search in the readers' language.
struct Theme {
  ThemeId id;
  SourcePath source;
  std::string name;
  std::vector<std::string> also;
  std::string group;  // the heading it is listed under; empty: none
  std::string search;
  std::vector<CuratedPassage> passages;
  std::vector<Placed<ThemeId>> related;
  Body body;
  friend bool operator==(const Theme&, const Theme&) = default;
};

}  // namespace commonplace
