#pragma once

#include <string>
#include <vector>

#include "base/name.h"
#include "model/body.h"
#include "model/ids.h"
#include "model/placed.h"

namespace commonplace {

// A passage selected by editors: the one in `document` that starts with `words` (compared folded).
struct CuratedPassage {
  Placed<DocumentId> document;
  Placed<std::string> words;
  friend bool operator==(const CuratedPassage&, const CuratedPassage&) = default;
};

// An entry in the controlled list of themes. `search` is its saved search, in readers' query syntax.
struct Theme {
  ThemeId id;
  SourcePath source;
  std::string name;
  std::vector<std::string> also;
  std::string group;  // the heading it is listed under; empty: none
  std::string search;
  std::vector<CuratedPassage> passages;
  std::vector<Placed<ThemeId>> related;
  std::vector<Placed<std::string>> formerly;  // ids it had before
  Body body;
  friend bool operator==(const Theme&, const Theme&) = default;
};

}  // namespace commonplace
